import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withConnection } from "./migrations/connection.mjs";
import { ensureDatabase, startPostgres } from "./postgres.mjs";
import { hasEnded, isAlive } from "./processes.mjs";

let folder;
let server;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "postgres-"));
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async () => {
  server = await startPostgres({ folder, durable: false });
  return server;
};
const query = (url, sql) => withConnection(url, async (client) => (await client.query(sql)).rows[0]);

it("keeps its data and its port from one start to the next", async () => {
  const first = await start();
  const url = await ensureDatabase(first, "books");
  await query(url, "CREATE TABLE kept AS SELECT 'Ten Days' AS title");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await query(second.url("books"), "SELECT title FROM kept")).toEqual({ title: "Ten Days" });
});

it("speaks UTF-8 and sorts by code point, whatever the language of the machine", async () => {
  const url = (await start()).url("postgres");
  expect(
    await query(
      url,
      "SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale, upper('ёж') AS upper FROM pg_database WHERE datname = current_database()",
    ),
  ).toEqual({ encoding: "UTF8", datlocprovider: "b", datlocale: "C.UTF-8", upper: "ЁЖ" });
});

it("listens on the loopback address only, and lets nobody in without the password", async () => {
  const url = new URL((await start()).url("postgres"));
  expect(await query(url.toString(), "SHOW listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
  url.password = "guessed";
  await expect(query(url.toString(), "SELECT 1")).rejects.toThrow("to connect to the database");
  expect(statSync(path.join(folder, "postgres.json")).mode & 0o777).toBe(0o600);
});

it("takes over the server that a killed program left running", async () => {
  const code = `
    import { startPostgres } from ${JSON.stringify(new URL("./postgres.mjs", import.meta.url).href)};
    await startPostgres({ folder: ${JSON.stringify(folder)}, durable: false });
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
  await new Promise((resolve) => child.once("exit", resolve));
  const found = await start();
  expect(found.adopted).toBe(true);
  await found.stop();
  expect(isAlive(found.pid)).toBe(false);
});

it("starts after the server itself was killed", async () => {
  const first = await start();
  process.kill(first.pid, "SIGKILL");
  await hasEnded(first.pid, 5000);
  const second = await start();
  expect(second.adopted).toBe(false);
});

it("is not misled by a pid file whose number belongs to another program now", async () => {
  const first = await start();
  await first.stop();
  const file = path.join(folder, "postgres/postmaster.pid");
  writeFileSync(file, `${process.pid}\n${folder}\n0\n${first.port}\n`);
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(Number(readFileSync(file, "utf8").split("\n")[0])).toBe(second.pid);
});

it("moves to another port when somebody has taken its own", async () => {
  const first = await start();
  await first.stop();
  const squatter = createServer().listen(first.port, "127.0.0.1");
  await new Promise((resolve) => squatter.once("listening", resolve));
  try {
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await query(second.url("postgres"), "SELECT 1 AS one")).toEqual({ one: 1 });
  } finally {
    squatter.close();
  }
});
