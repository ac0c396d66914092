import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call, isProblem } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { found, nextEdition } from "@/lib/testing/placements";
import { annotate, article, type Published, TEXT } from "@/lib/testing/writing";

let owner: Signed;
let author: Signed;
let text: Published;
let note: string;
let secret: string;
beforeAll(async () => {
  [owner, author] = [await member(), await member()];
  const first = await article(owner);
  note = await annotate(author, first);
  secret = await annotate(author, first, { layer: "private" });
  text = await nextEdition(first, TEXT.replace("The bridges", "Bridges"));
  for (const id of [note, secret]) await found(id, text.editionId, { status: "uncertain", confidence: 0.9 });
});

const decide = (body: object, { as = owner, edition = text.editionId, annotation = note } = {}) =>
  call("PUT", `/editions/${edition}/placements/${annotation}/decision`, {
    as,
    body: { version: 1, decision: "replaced", ...body },
  });

const PLACES: [what: string, place: (length: number, pair: number) => object][] = [
  ["a start before the text", () => ({ start: -1, end: 5 })],
  ["an end behind the text", (length) => ({ start: 0, end: length + 1 })],
  ["both far behind it", () => ({ start: 2_000_000_000, end: 2_000_000_018 })],
  ["more than a number can count", () => ({ start: 2 ** 53, end: 2 ** 53 + 18 })],
  ["infinity", () => ({ start: 0, end: Number.POSITIVE_INFINITY })],
  ["no number", () => ({ start: Number.NaN, end: 5 })],
  ["start and end exchanged", () => ({ start: 9, end: 4 })],
  ["no length", () => ({ start: 4, end: 4 })],
  ["half numbers", () => ({ start: 1.5, end: 4.5 })],
  ["numbers as words", () => ({ start: "1", end: "4" })],
  ["a start in the middle of a character", (_, pair) => ({ start: pair, end: pair + 4 })],
  ["an end in the middle of a character", (_, pair) => ({ start: pair - 4, end: pair })],
  ["a start alone", () => ({ start: 1 })],
  ["an end alone", () => ({ end: 4 })],
  ["no place", () => ({})],
];

test.each(PLACES)("another place with %s is refused, and nothing moves", async (_, place) => {
  const answer = await decide(place(text.text.length, text.text.indexOf("🌉") + 1));
  expect([answer.status, isProblem(answer)]).toEqual([422, true]);
  const row = await db().placement.findFirstOrThrow({
    where: { annotationId: note, editionId: text.editionId },
  });
  expect([row.version, row.decision, row.start]).toEqual([1, null, row.offeredStart]);
});

test("a place that is longer than any note may be is refused", async () => {
  const long = await article(owner, { text: "The bridges are raised. ".repeat(1_000) });
  const one = await annotate(author, long);
  await found(one, long.editionId, { status: "uncertain" });
  const at = { edition: long.editionId, annotation: one };
  expect((await decide({ start: 0, end: 20_001 }, at)).json.code).toBe("anchor-quote-too-long");
  expect((await decide({ start: 0, end: 20_000 }, at)).status).toBe(200);
});

test("offsets beside another decision are ignored", async () => {
  const answer = await decide({ decision: "detached", start: 1, end: 5 });
  expect(answer.json.start).toBe(answer.json.end);
  expect(answer.json.start).not.toBe(1);
  await call("DELETE", `/editions/${text.editionId}/placements/${note}/decision`, { as: owner });
});

test("a note of another text, or an edition of another text, has no placement here", async () => {
  const other = await article(owner);
  const theirs = await annotate(author, other);
  expect((await decide({ decision: "accepted" }, { annotation: theirs })).status).toBe(404);
  expect((await decide({ decision: "accepted" }, { edition: other.editionId })).status).toBe(404);
});

test("another's private note answers like what is not there, in every way of asking", async () => {
  const nobody = { annotation: crypto.randomUUID() };
  const [hidden, missing] = [
    await decide({ decision: "accepted" }, { annotation: secret }),
    await decide({ decision: "accepted" }, nobody),
  ];
  expect(hidden.status).toBe(404);
  expect(hidden.json).toEqual(missing.json);
  const list = await call("GET", `/editions/${text.editionId}/placements`, { as: owner });
  expect(list.text).not.toContain(secret);
  expect(list.json.counts).toMatchObject({ uncertain: 1, open: 1 });
  const bulk = await call("POST", `/editions/${text.editionId}/acceptances`, {
    as: owner,
    body: { minConfidence: 0, mine: false },
  });
  expect(bulk.json.accepted).toBe(1);
  const row = await db().placement.findFirstOrThrow({
    where: { annotationId: secret, editionId: text.editionId },
  });
  expect(row.decision).toBeNull();
});

test.each([-0.1, 1.1, "0.5", null, 1e308])("no confidence of %s is taken", async (minConfidence) => {
  const answer = await call("POST", `/editions/${text.editionId}/acceptances`, {
    as: owner,
    body: { minConfidence, mine: false },
  });
  expect(answer.status).toBe(422);
});
