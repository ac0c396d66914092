import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "@/lib/testing/routes";

const isSource = (name: string) =>
  /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.|(^|\/)(generated|testing)\//.test(name);

/** Every source of the program by its path, tests and generated code left out. */
const sources = ["app", "components", "lib", "prisma", "scripts"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => isSource(name) && !name.includes("node_modules"))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), "utf8") })),
);
const whose = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** A row is written: by the client's methods, or in SQL. */
const WRITES =
  /\b(?:tx|db\(\)|prisma)\s*\.\w+\s*\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(|\b(?:INSERT INTO|UPDATE "|DELETE FROM)/;

/** Writes that are no act of a person: each with why it needs no event of its own. */
const NO_EVENT = new Map([
  ["lib/events/record.ts", "is what writes events"],
  ["lib/events/activity.ts", "counts, inside the command that records"],
  ["lib/annotations/erase-annotations.ts", "reacts to account.deleted, and moves each stream on itself"],
  ["lib/annotations/erase-layers.ts", "empties what lib/groups/erase-group.ts then erases, and records"],
  ["lib/groups/admit.ts", "lets somebody in for the command that records how"],
  ["lib/groups/posts/erase-posts.ts", "reacts to account.deleted, in the same transaction"],
  ["lib/meetings/forget-guest.ts", "reacts to account.deleted, in the same transaction"],
  ["lib/readings/forget-reader.ts", "reacts to account.deleted, in the same transaction"],
  ["lib/articles/files.ts", "stores and drops bytes inside the commands that record"],
  ["lib/articles/erase-articles.ts", "reacts to account.deleted, in the same transaction"],
  ["lib/editions/place-edition.ts", "counts how far an edition is that nobody sees yet; the switch records"],
  ["lib/editions/placing.ts", "places notes in it, and is called by what records"],
  ["lib/readings/sealing.ts", "keeps what a note has earned, and is called by what records"],
  ["lib/readings/keep-seen.ts", "keeps what was earned before a rule changed, and is called by what records"],
  ["lib/readings/note-visit.ts", "keeps that somebody opened a reading: they acted on nothing"],
  ["lib/readings/positions.ts", "keeps how far somebody is in a text, which is theirs alone"],
  ["lib/auth/session.ts", "notes when a device was seen last"],
  ["prisma/seed.ts", "gives sample people their bio; all else goes by the commands"],
  ["scripts/start/host-token.mjs", "keeps the one-time word, before anybody is there"],
]);

test("whoever writes a row records an event, or is listed with the reason why not", () => {
  const writers = whose(WRITES).filter((path) => !path.startsWith("scripts/migrations/"));
  expect(writers.length).toBeGreaterThan(15);
  const silent = writers.filter((path) => {
    const { text } = sources.find((source) => source.path === path) ?? { text: "" };
    return !/\brecord\(\s*tx,/.test(text) && !NO_EVENT.has(path);
  });
  expect(silent).toEqual([]);
  expect([...NO_EVENT.keys()].filter((path) => !writers.includes(path))).toEqual([]);
});

test("whoever writes in a feature asks for permission first", () => {
  const writers = whose(WRITES).filter((path) => path.startsWith("lib/") && !NO_EVENT.has(path));
  const careless = writers.filter((path) => {
    const text = sources.find((source) => source.path === path)?.text ?? "";
    return !/authorize(Article|Annotation|Comment|Group|Invited|Post|Person|Own|Instance)\(|Authorized<|byProgram\(/.test(
      text,
    );
  });
  expect(careless).toEqual([]);
});

test("only authorize makes a proof", () => {
  expect(whose(/\bas\s+(unknown\s+as\s+)?Authorized\b|<Authorized\b[^>]*>\s*\(/)).toEqual([
    "lib/access/authorize.ts",
  ]);
});

test("the program speaks for itself only where nobody acts", () => {
  expect(whose(/\bbyProgram\(/)).toEqual([
    "lib/editions/fail-publication.ts",
    "lib/editions/tell-displaced.ts",
    "lib/groups/erase-group.ts",
    "lib/readings/remind.ts",
  ]);
});

test("routes and pages never touch the database, and neither do components", () => {
  const touching = whose(/from "@\/lib\/db\//);
  expect(touching.filter((path) => /^(app|components)\//.test(path))).toEqual([]);
});

test("every route under /api/v1 is made by define-route", () => {
  const routes = sources.filter(({ path }) => /^app\/api\/v1\/.*route\.tsx?$/.test(path));
  expect(routes.length).toBeGreaterThan(20);
  for (const { path, text } of routes) {
    // A word to Next about the route, which handles nothing.
    const handlers = text.replace('export const dynamic = "force-dynamic";', "");
    const exported = handlers.match(/^export (?:const|async function|function) \w+/gm) ?? [];
    const made = text.match(/^export const \w+ = define(Personal|Host)?Route\(/gm) ?? [];
    expect({ path, made: made.length }).toEqual({ path, made: exported.length });
    expect(text).not.toMatch(/export \{|export \*|export default/);
  }
});
