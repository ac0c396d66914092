import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isAlive } from "../processes.mjs";
import { takeLock } from "./lock.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lets one program at a time work with a folder, and names the other", async () => {
  const lock = await takeLock(folder);
  const error = await takeLock(folder).catch((thrown) => thrown);
  expect(error.parts.seen).toContain(String(process.pid));
  lock.release();
  (await takeLock(folder)).release();
  expect(existsSync(path.join(folder, "lock.json"))).toBe(false);
});

/** A program that takes the lock, notes a child as its web server, and is killed. */
async function killedHolder() {
  const code = `
    import { spawn } from "node:child_process";
    import { takeLock } from ${JSON.stringify(new URL("./lock.mjs", import.meta.url).href)};
    const lock = await takeLock(${JSON.stringify(folder)});
    const server = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
    lock.note(server.pid);
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const server = await new Promise((resolve) => child.stdout.once("data", (text) => resolve(Number(text))));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  return server;
}

it("is taken over from a program that was killed, and its web server is ended", async () => {
  const server = await killedHolder();
  expect(isAlive(server)).toBe(true);
  (await takeLock(folder)).release();
  expect(isAlive(server)).toBe(false);
});

it("is not misled by a number that was given to another program", async () => {
  const file = path.join(folder, "lock.json");
  writeFileSync(file, JSON.stringify({ pid: process.pid, born: "1", server: process.ppid, serverBorn: "1" }));
  (await takeLock(folder)).release();
  expect(isAlive(process.ppid)).toBe(true);
});

it("survives a lock that was cut off while it was written", async () => {
  writeFileSync(path.join(folder, "lock.json"), '{"pid":');
  (await takeLock(folder)).release();
});
