import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { urlOf } from "../testing/database-url.mjs";
import { migrate } from "./apply.mjs";
import { withConnection } from "./connection.mjs";
import { createMigration } from "./create.mjs";

const server = process.env.TEST_DATABASE_URL;
const head = 'datasource db {\n  provider = "postgresql"\n}\n';
const shelf = "model Shelf {\n  id Int @id\n  name String\n}\n";
let prisma;
let url;

beforeEach(async () => {
  prisma = mkdtempSync(path.join(tmpdir(), "migrations-"));
  mkdirSync(path.join(prisma, "schema"));
  writeFileSync(path.join(prisma, "schema/main.prisma"), head);
  writeFileSync(path.join(prisma, "schema/shelf.prisma"), shelf);
  const name = `migrations_${randomUUID().replaceAll("-", "")}`;
  await withConnection(server, (client) => client.query(`CREATE DATABASE ${name}`));
  url = urlOf(server, name);
});

afterEach(async () => {
  rmSync(prisma, { recursive: true });
  const name = new URL(url).pathname.slice(1);
  await withConnection(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const write = (name, day) => createMigration(server, prisma, name, new Date(Date.UTC(2026, 0, day)));
const query = (sql) => withConnection(url, async (client) => (await client.query(sql)).rows);

describe("a new migration", () => {
  it("says all that leads to the schema, and nothing the second time", async () => {
    expect(await write("the shelf", 1)).toMatch(/20260101000000_the_shelf.migration\.sql$/);
    expect(await write("again", 2)).toBeNull();
    expect(readdirSync(path.join(prisma, "migrations"))).toEqual([
      "20260101000000_the_shelf",
      "migration_lock.toml",
    ]);
  });

  it("needs a name", async () => {
    await expect(write(" - ", 1)).rejects.toThrow("without a name");
  });

  it("leaves no database behind from replaying the others", async () => {
    await write("one", 1);
    await write("two", 2);
    // Another test file may be replaying its own beside this one.
    const mine = `shadow\\_${process.pid}\\_%`;
    expect(await query(`SELECT datname FROM pg_database WHERE datname LIKE '${mine}'`)).toEqual([]);
  });
});

describe("migrating", () => {
  it("applies each migration once, in the order of time", async () => {
    await write("one", 1);
    appendFileSync(path.join(prisma, "schema/shelf.prisma"), "model Book {\n  id Int @id\n}\n");
    await write("two", 2);
    expect(await migrate(url, prisma)).toEqual(["20260101000000_one", "20260102000000_two"]);
    expect(await migrate(url, prisma)).toEqual([]);
  });

  it("keeps nothing of a migration that fails in the middle, and applies it once it is corrected", async () => {
    const file = await write("one", 1);
    appendFileSync(file, "SELECT 1/0;");
    await expect(migrate(url, prisma)).rejects.toThrow("20260101000000_one");
    expect(await query(`SELECT 1 FROM pg_tables WHERE tablename = 'Shelf'`)).toEqual([]);
    writeFileSync(file, 'CREATE TABLE "Shelf" (id INT PRIMARY KEY, name TEXT NOT NULL);');
    expect(await migrate(url, prisma)).toEqual(["20260101000000_one"]);
  });

  it("runs functions whose body holds semicolons", async () => {
    const file = await write("one", 1);
    appendFileSync(file, "CREATE FUNCTION two() RETURNS int AS $$ BEGIN RETURN 2; END; $$ LANGUAGE plpgsql;");
    await migrate(url, prisma);
    expect(await query("SELECT two()")).toEqual([{ two: 2 }]);
  });

  it("goes on where a killed program stopped", async () => {
    await write("one", 1);
    await migrate(url, prisma);
    await query('DROP TABLE "Shelf"');
    await query("UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0");
    expect(await migrate(url, prisma)).toEqual(["20260101000000_one"]);
  });

  it("refuses an edited migration", async () => {
    const file = await write("one", 1);
    await migrate(url, prisma);
    appendFileSync(file, "-- another word");
    await expect(migrate(url, prisma)).rejects.toThrow("edited after it had been applied");
  });

  it("refuses a table that was changed by hand, and says what differs", async () => {
    await write("one", 1);
    await migrate(url, prisma);
    await query('ALTER TABLE "Shelf" ADD COLUMN sneaked text');
    const error = await migrate(url, prisma).catch((thrown) => thrown);
    expect(error.parts.refused).toContain("changed by something other");
    expect(error.parts.seen).toContain("sneaked");
  });

  it("refuses a database that is newer than the program, also by several versions", async () => {
    await write("one", 1);
    appendFileSync(path.join(prisma, "schema/shelf.prisma"), "model Book {\n  id Int @id\n}\n");
    await write("two", 2);
    await migrate(url, prisma);
    rmSync(path.join(prisma, "migrations/20260102000000_two"), { recursive: true });
    await expect(migrate(url, prisma)).rejects.toThrow("newer than the program");
  });
});

describe("a database that can't be reached", () => {
  const seen = async (changed) => (await migrate(changed, prisma).catch((error) => error)).parts;

  it("is told from a wrong password, without showing the password", async () => {
    const wrong = new URL(url);
    wrong.password = "swordfish";
    const parts = await seen(wrong.toString());
    expect(parts.allowed).toContain("password");
    expect(Object.values(parts).join(" ")).not.toContain("swordfish");
  });

  it("is told from one that does not exist", async () => {
    expect((await seen(urlOf(url, "nowhere"))).fix).toContain('CREATE DATABASE "nowhere"');
  });

  it("is named with host and port", async () => {
    expect((await seen("postgresql://a:b@127.0.0.1:1/c")).allowed).toContain("127.0.0.1:1");
  });

  it("is told from a value that is no URL", async () => {
    expect((await seen("localhost")).refused).toBe("DATABASE_URL");
  });
});
