/**
 * Before each test file named *.db.test.*: a fresh copy of the migrated database, named in DATABASE_URL
 * before the file's imports run. It is dropped after the file, whether connections are open or not.
 */
import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { withConnection } from "../migrations/connection.mjs";
import { urlOf } from "./database-url.mjs";

const server = inject("databaseServer");
const name = `test_${randomUUID().replaceAll("-", "")}`;
await withConnection(server, (client) =>
  client.query(`CREATE DATABASE ${name} TEMPLATE white_nights_template`),
);

process.env.DATABASE_URL = urlOf(server, name);
process.env.TEST_DATABASE_URL = server;
process.env.AUTH_SECRET ??= "a secret for tests only, forty characters";
process.env.NEXTAUTH_SECRET ??= process.env.AUTH_SECRET;
process.env.PUBLIC_URL ??= "http://localhost:3000";
process.env.NEXTAUTH_URL ??= process.env.PUBLIC_URL;
process.env.INSTANCE ??= "local";

afterAll(async () => {
  // The connections of a pool that the file left open end by the drop, which is no failure of a test.
  process.on("uncaughtException", (error) => {
    if (error.code !== "57P01") throw error;
  });
  await withConnection(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
});
