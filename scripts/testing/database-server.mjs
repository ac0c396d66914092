import { migrate } from "../migrations/apply.mjs";
import { withConnection } from "../migrations/connection.mjs";
import { PRISMA } from "../places.mjs";
import { startThrowAwayPostgres } from "../postgres/throw-away.mjs";
import { urlOf } from "./database-url.mjs";

/** The migrated database that every test file gets a copy of. */
export const TEMPLATE = "white_nights_template";

/**
 * Before the tests named *.db.test.*: a PostgreSQL (that of TEST_DATABASE_URL, else a throw-away one) with a
 * migrated database, from which each test file gets a copy of its own.
 */
export default async function setup(project) {
  const own = process.env.TEST_DATABASE_URL ? null : await startThrowAwayPostgres();
  const server = process.env.TEST_DATABASE_URL ?? own.url("postgres");
  try {
    await withConnection(server, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${TEMPLATE}`);
    });
    await migrate(urlOf(server, TEMPLATE), PRISMA);
  } catch (error) {
    await own?.stop();
    throw error;
  }
  project.provide("databaseServer", server);
  return async () => {
    await own?.stop();
  };
}
