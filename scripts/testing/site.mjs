import { createServer } from "node:http";
import { tryPort } from "../free-port.mjs";
import { withConnection } from "../migrations/connection.mjs";
import { ROOT } from "../places.mjs";
import { startPostgres } from "../postgres.mjs";
import { serve } from "../start/serve.mjs";

/** The site's database on the test server. */
const DATABASE = "white_nights_site";

/**
 * The environment of a site for journeys: local, with samples, on a port and database of its own, without
 * limits on the rate of requests (they all come from one address).
 * @param {import("../postgres.mjs").Server} server
 */
export async function siteEnv(server) {
  const port = await tryPort(0);
  const secret = "a secret for journeys only, forty characters";
  const url = `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: ".next-test",
    DATABASE_URL: server.url(DATABASE),
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    PORT: String(port),
    HOST: "127.0.0.1",
    INSTANCE: "local",
    RATE_LIMITS: "off",
    SAMPLE_PASSWORD: "a password for journeys",
  };
}

/** An empty database for the site, copied from the migrated one. */
export function makeSiteDatabase(server, template) {
  return withConnection(server.url("postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE ${template}`);
  });
}

/**
 * Serves the built site, with a door by which a journey can restart program and database (POST).
 * @param {{ env: NodeJS.ProcessEnv, folder: string }} options `folder`: that of the test PostgreSQL
 * @returns {Promise<{ restartUrl: string, stop: () => Promise<void> }>}
 */
export async function serveSite({ env, folder }) {
  const options = { root: ROOT, env, port: Number(env.PORT), host: env.HOST };
  let site = await serve(options);
  const restart = async () => {
    await site.stop();
    await (await startPostgres({ folder, durable: false })).stop();
    await startPostgres({ folder, durable: false });
    site = await serve(options);
  };
  const door = createServer((request, response) => {
    if (request.method !== "POST") return response.writeHead(405).end();
    restart().then(
      () => response.writeHead(204).end(),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => door.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    door.close();
    door.closeAllConnections();
    await site.stop(2000);
  };
  return { restartUrl: `http://127.0.0.1:${door.address().port}/`, stop };
}
