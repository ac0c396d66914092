import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadDotenv } from "./dotenv.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "dotenv-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  delete process.env.DOTENV_ONE;
  delete process.env.DOTENV_TWO;
});

it("reads settings from the file, and leaves those that are set", () => {
  process.env.DOTENV_ONE = "given";
  writeFileSync(path.join(folder, ".env"), "DOTENV_ONE=written\nDOTENV_TWO=written\n");
  loadDotenv(folder);
  expect([process.env.DOTENV_ONE, process.env.DOTENV_TWO]).toEqual(["given", "written"]);
});

it("needs no file", () => {
  expect(() => loadDotenv(folder)).not.toThrow();
});
