import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "./run.mjs";

/** A small house in which everything is where it belongs. */
const house = {
  "lib/db/client.ts": "export const client = 1;",
  "lib/anchoring/index.ts": 'export * from "./describe";',
  "lib/anchoring/describe.ts": "export const describe = 1;",
  "lib/comments/wire.ts": "export type Comment = { id: string };",
  "lib/comments/queries.ts":
    'import { client } from "@/lib/db/client";\nexport const readComments = () => client;',
  "lib/comments/post-comment.ts":
    'import { client } from "@/lib/db/client";\nexport const postComment = () => client;',
  "lib/annotations/queries.ts":
    'import { readComments } from "@/lib/comments/queries";\nexport const readThread = () => readComments();',
  "components/thread.tsx":
    'import type { Comment } from "@/lib/comments/wire";\nexport const Thread = (props: Comment) => <p>{props.id}</p>;',
  "app/page.tsx":
    'import { Thread } from "@/components/thread";\nimport { readThread } from "@/lib/annotations/queries";\nexport default () => <Thread id={String(readThread())} />;',
};

let root;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "imports-")));
  writeFileSync(path.join(root, "tsconfig.json"), '{ "compilerOptions": { "jsx": "react-jsx" } }');
  for (const [name, text] of Object.entries(house)) write(name, text);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name, text) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** In a process of its own, because dependency-cruiser remembers the files that it has read. */
async function checkImports(atLeast) {
  const script = new URL("./import-direction.mjs", import.meta.url).pathname;
  return run(process.execPath, [script, root, String(atLeast)], { cwd: root });
}

const rulesBroken = async () => {
  const { code, output } = await checkImports(Object.keys(house).length);
  if (code !== 0) throw new Error(output);
  return [...new Set(JSON.parse(output).violations.map((line) => line.split(":")[0]))].sort();
};

describe("the direction of imports", () => {
  it("is content with a house in order", async () => {
    expect(await rulesBroken()).toEqual([]);
  });

  it.each([
    ["a page that opens the database", "app/bad.ts", "@/lib/db/client", ["pages-ask-queries"]],
    [
      "a component that opens the database",
      "components/bad.tsx",
      "@/lib/db/client",
      ["components-never-reach-the-database", "components-stay-in-the-browser"],
    ],
    [
      "a component that reads by itself",
      "components/bad.tsx",
      "@/lib/comments/queries",
      ["components-never-reach-the-database", "components-stay-in-the-browser"],
    ],
    ["a component that imports a page", "components/bad.ts", "@/app/page", ["components-know-no-route"]],
    [
      "a feature that calls another's command",
      "lib/annotations/bad.ts",
      "@/lib/comments/post-comment",
      ["features-meet-by-reading"],
    ],
    [
      "a library that imports a component",
      "lib/comments/bad.ts",
      "../../components/thread",
      ["lib-knows-no-page"],
    ],
    [
      "anchoring that leaves its floor",
      "lib/anchoring/bad.ts",
      "@/lib/comments/wire",
      ["anchoring-is-the-ground-floor"],
    ],
    ["an import that leads nowhere", "lib/comments/bad.ts", "./missing", ["nothing-missing"]],
  ])("refuses %s", async (_what, name, to, rules) => {
    write(name, `import * as bad from "${to}";\nexport const used = bad;`);
    const broken = await rulesBroken();
    for (const rule of rules) expect(broken).toContain(rule);
  });

  it("refuses a circle", async () => {
    write("lib/comments/one.ts", 'import { two } from "./two";\nexport const one = () => two;');
    write("lib/comments/two.ts", 'import { one } from "./one";\nexport const two = () => one;');
    expect(await rulesBroken()).toEqual(["no-circles"]);
  });

  it("does not call sources good that it could not read", async () => {
    const { code, output } = await checkImports(1000);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining("Refused:   to call the direction of imports good"),
    ]);
  });
});
