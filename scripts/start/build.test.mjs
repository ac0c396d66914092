import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildIfChanged } from "./build.mjs";

/** Stands for `next build`: fails when told so by a page, and counts its runs. */
const builder = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
mkdirSync(process.env.NEXT_DIST_DIR, { recursive: true });
writeFileSync(process.env.NEXT_DIST_DIR + "/output", process.env.NODE_ENV);
appendFileSync("runs.md", "x");
if (readFileSync("app/page.tsx", "utf8") === "broken") process.exit(1);
`;

let root;
const write = (name, text) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const build = async () => {
  const work = buildIfChanged({ root, distDir: ".next", env: process.env });
  await work?.();
  return work !== null;
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "build-"));
  write("node_modules/next/dist/bin/next", builder);
  write("app/page.tsx", "one");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the build for production", () => {
  it("is made once for the same sources", async () => {
    expect(await build()).toBe(true);
    expect(readFileSync(path.join(root, ".next/output"), "utf8")).toBe("production");
    expect(await build()).toBe(false);
  });

  it.each(["app/page.tsx", "package-lock.json", "instrumentation.ts", "lib/new.ts", ".env"])(
    "is made again when %s changes",
    async (name) => {
      await build();
      write(name, "two");
      expect(await build()).toBe(true);
    },
  );

  it.each(["README.md", "app/page.test.tsx", "e2e/a.spec.ts", "lib/db/generated/client.ts", ".data/secret"])(
    "is not made again when %s changes",
    async (name) => {
      await build();
      write(name, "two");
      expect(await build()).toBe(false);
    },
  );

  it("throws away what an interrupted build left", async () => {
    write(".next/half", "");
    await build();
    expect(existsSync(path.join(root, ".next/half"))).toBe(false);
  });

  it("is tried again after it failed", async () => {
    write("app/page.tsx", "broken");
    await expect(build()).rejects.toThrow("next build failed");
    await expect(build()).rejects.toThrow("next build failed");
    expect(readFileSync(path.join(root, "runs.md"), "utf8")).toBe("xx");
  });
});
