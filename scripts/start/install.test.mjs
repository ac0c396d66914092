import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isInstalled } from "./install.mjs";

let root;
const write = (file, packages) => writeFileSync(path.join(root, file), JSON.stringify({ packages }));
const locked = {
  "": { name: "white-nights" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/for-windows": { version: "2.0.0", optional: true },
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "install-"));
  mkdirSync(path.join(root, "node_modules"));
  write("package-lock.json", locked);
});
afterEach(() => rmSync(root, { recursive: true }));

it("asks for an installation when npm has not finished one", () => {
  expect(isInstalled(root)).toBe(false);
});

it("is content without the packages of other systems", () => {
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
  expect(isInstalled(root)).toBe(true);
});

it("asks for an installation when a version differs or a package is missing", () => {
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.1" } });
  expect(isInstalled(root)).toBe(false);
  write("node_modules/.package-lock.json", {});
  expect(isInstalled(root)).toBe(false);
});
