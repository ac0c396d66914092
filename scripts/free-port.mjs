import { createServer } from "node:net";

/**
 * Tries to listen on an address for a moment.
 * @param {number} port 0 for any free port
 * @returns {Promise<number>} the port that was free
 * @throws the error of the system: EADDRINUSE, EACCES, EADDRNOTAVAIL …
 */
export function tryPort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

/** Whether a port of the loopback address is free. */
export function isFree(port) {
  return tryPort(port).then(
    () => true,
    () => false,
  );
}
