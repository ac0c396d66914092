import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

let root;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "stamp-"));
  mkdirSync(path.join(root, "lib"));
  writeFileSync(path.join(root, "lib/a.ts"), "one");
});
afterEach(() => rmSync(root, { recursive: true }));

it("gives the same hash for the same files", () => {
  expect(hashOf(root, ["lib", "missing"])).toBe(hashOf(root, ["lib", "missing"]));
});

it("changes when a file changes, appears or is renamed", () => {
  const seen = new Set([hashOf(root, ["lib"])]);
  writeFileSync(path.join(root, "lib/a.ts"), "two");
  seen.add(hashOf(root, ["lib"]));
  writeFileSync(path.join(root, "lib/b.ts"), "");
  seen.add(hashOf(root, ["lib"]));
  rmSync(path.join(root, "lib/b.ts"));
  writeFileSync(path.join(root, "lib/c.ts"), "");
  seen.add(hashOf(root, ["lib"]));
  expect(seen.size).toBe(4);
});

it("leaves out what is skipped", () => {
  const before = hashOf(root, ["lib"], (name) => name.endsWith(".test.ts"));
  writeFileSync(path.join(root, "lib/a.test.ts"), "new");
  expect(hashOf(root, ["lib"], (name) => name.endsWith(".test.ts"))).toBe(before);
});

it("knows a stamp of this state, and no other", () => {
  const file = path.join(root, "stamp");
  expect(isStamped(file, "a")).toBe(false);
  stamp(file, "a");
  expect([isStamped(file, "a"), isStamped(file, "b")]).toEqual([true, false]);
});
