import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FourPartError } from "../four-parts.mjs";
import { tryPort } from "../free-port.mjs";

/** Refuses a Node that is too old. @param {string} version like "20.19.0" */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new FourPartError({
    refused: `to run on Node ${version}`,
    seen: process.execPath,
    allowed: "Node 20.19 or newer; 24 is recommended",
    fix: "install it from https://nodejs.org or by your package manager, and run the command again",
  });
}

/** Makes a folder if it is not there, and refuses one that can't be written. */
export function requireWritable(folder) {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new FourPartError(
      {
        refused: `to start without a folder to keep things in`,
        seen: `${folder}: ${error.code ?? error.message}`,
        allowed: "a folder in which the user who starts the program may make files, on a disk with space",
        fix: `give it to that user (chown -R "$(id -un)" "${path.dirname(folder)}"), or move the program to a folder of theirs`,
      },
      error,
    );
  }
}

/** Refuses a port on which something listens already, or may not. */
export async function requirePort(port, host) {
  try {
    await tryPort(port, host);
  } catch (error) {
    throw new FourPartError(
      {
        refused: `to listen on port ${port} of ${host}`,
        ...(PORT_REASONS(port)[error.code] ?? {
          seen: error.message,
          allowed: "an address of this machine and a free port",
          fix: "correct HOST and PORT",
        }),
      },
      error,
    );
  }
}

const PORT_REASONS = (port) => ({
  EADDRINUSE: {
    seen: "another program listens there",
    allowed: "a port that is free",
    fix: `stop the other program (\`lsof -i :${port}\` names it), or choose another port: PORT=${port + 1} npm start`,
  },
  EACCES: {
    seen: "the system does not let this user listen there",
    allowed: "a port from 1024 upwards, for an ordinary user",
    fix: "choose such a port, and put a reverse proxy before it: PORT=3000 npm start",
  },
  EADDRNOTAVAIL: {
    seen: "this machine has no such address",
    allowed: "an address of this machine, or 0.0.0.0 for all of them",
    fix: "correct HOST; `ip addr` lists the addresses",
  },
});
