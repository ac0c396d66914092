import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { hasEnded, isAlive } from "../processes.mjs";

/** A program that starts a tied child, says its number, and waits. */
const parent = `
  import { spawn } from "node:child_process";
  import { tied } from ${JSON.stringify(new URL("./tied.mjs", import.meta.url).href)};
  const { args, ...options } = tied(["-e", "setInterval(() => {}, 1000); console.log('up')"], process.env);
  const child = spawn(process.execPath, args, { ...options, detached: true });
  child.stdout.once("data", () => console.log(child.pid));
  setInterval(() => {}, 1000);`;

it("a tied program ends when the one that started it is killed", async () => {
  const program = spawn(process.execPath, ["--input-type=module", "-e", parent], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const child = await new Promise((resolve) => program.stdout.once("data", (text) => resolve(Number(text))));
  expect(isAlive(child)).toBe(true);
  program.kill("SIGKILL");
  expect(await hasEnded(child, 10_000)).toBe(true);
});
