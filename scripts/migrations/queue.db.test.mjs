import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PRISMA } from "../places.mjs";
import { urlOf } from "../testing/database-url.mjs";
import { migrate } from "./apply.mjs";
import { withConnection } from "./connection.mjs";
import { differenceToSchema } from "./create.mjs";

const server = process.env.TEST_DATABASE_URL;
let url;
beforeEach(async () => {
  const name = `queue_${randomUUID().replaceAll("-", "")}`;
  await withConnection(server, (client) => client.query(`CREATE DATABASE ${name}`));
  url = urlOf(server, name);
});
afterEach(() =>
  withConnection(server, (client) =>
    client.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`),
  ),
);

const schemas = () =>
  withConnection(url, async (client) => {
    const found = await client.query(
      "SELECT schemaname, count(*)::int AS tables FROM pg_tables WHERE schemaname LIKE 'graphile%' GROUP BY 1",
    );
    return found.rows;
  });

it("an empty database gets the queue in a schema of its own, and the next start finds nothing to mend", async () => {
  expect((await migrate(url, PRISMA)).length).toBeGreaterThan(2);
  const [queue] = await schemas();
  expect(queue).toMatchObject({ schemaname: "graphile_worker" });
  expect(queue.tables).toBeGreaterThan(3);
  // Compares all tables with the migrations, and would refuse what it does not know.
  expect(await migrate(url, PRISMA)).toEqual([]);
});

it("two nodes that start at once both find the queue", async () => {
  await migrate(url, PRISMA);
  await withConnection(url, (client) => client.query("DROP SCHEMA graphile_worker CASCADE"));
  await Promise.all([migrate(url, PRISMA), migrate(url, PRISMA)]);
  expect(await schemas()).toHaveLength(1);
});

it("a new migration says nothing of the queue", async () => {
  expect(await differenceToSchema(server, PRISMA)).toBeNull();
});
