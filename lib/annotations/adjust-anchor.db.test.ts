import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { member, PASSWORD, type Signed } from "@/lib/testing/people";
import { found, nextEdition } from "@/lib/testing/placements";
import { eventsOf } from "@/lib/testing/recount";
import { annotate, article, claimOf, type Published, reply, TEXT } from "@/lib/testing/writing";

let author: Signed;
let reader: Signed;
let text: Published;
let note: string;
beforeAll(async () => {
  [author, reader] = [await member(), await member()];
});
beforeEach(async () => {
  text = await article(reader);
  note = await annotate(author, text);
});

const versionNow = async (id = note) => (await db().annotation.findUniqueOrThrow({ where: { id } })).version;
const adjust = async (words: string, { on = text, as = author, id = note, version = 0 } = {}) =>
  call("PUT", `/annotations/${id}/anchor`, {
    as,
    body: {
      version: version || (await versionNow(id)),
      editionId: on.editionId,
      anchor: claimOf(on, words),
    },
  });
const history = async (as: Signed | null = reader, id = note) => {
  const { json } = await call("GET", `/annotations/${id}/anchors`, { as });
  return json.anchors.map(({ quote }: { quote: string }) => quote);
};
const placed = (on = text) =>
  db().placement.findFirstOrThrow({ where: { annotationId: note, editionId: on.editionId } });

test("before anyone answered, other words leave no mark", async () => {
  const answer = await adjust("bridges");
  const { annotation } = answer.json;
  const { start, end } = claimOf(text, "bridges");
  expect(annotation).toMatchObject({ quote: "bridges", start, end, adjusted: false, version: 2 });
  expect(await history()).toEqual(["bridges"]);
  const { json } = await call("GET", `/editions/${text.editionId}/annotations?layer=public`);
  expect(json.entries).toEqual([[note, start, end, 2, 1, 1]]);
  const row = await db().annotation.findUniqueOrThrow({ where: { id: note } });
  expect(row.exact).toBe("bridges are raised");
  expect(await placed()).toMatchObject({ status: "kept", decision: "replaced", start, end });
});

test("after somebody answered it shows a mark, and the words that were answered", async () => {
  await adjust("bridges");
  await reply(author, note, "To myself.");
  await adjust("bridges are");
  expect(await history()).toEqual(["bridges are"]);
  await reply(reader, note);
  const { json } = await adjust("are raised");
  expect(json.annotation).toMatchObject({ quote: "are raised", adjusted: true });
  expect(await history()).toEqual(["bridges are", "are raised"]);
  await adjust("raised");
  expect(await history(null)).toEqual(["bridges are", "are raised", "raised"]);
});

test("an answer that was taken back again leaves the note free to be adjusted without a mark", async () => {
  const answer = await reply(reader, note);
  await call("PUT", `/comments/${answer}/deletion`, { as: reader });
  expect((await adjust("bridges")).json.annotation.adjusted).toBe(false);
});

test("the same words twice are one choice and one event; others from an old version are stale", async () => {
  for (let i = 0; i < 2; i++) expect((await adjust("bridges", { version: 1 })).status).toBe(200);
  expect(await eventsOf("annotation.adjusted", note)).toBe(1);
  expect(await db().adjustment.count({ where: { annotationId: note } })).toBe(1);
  const late = await adjust("are raised", { version: 1 });
  expect([late.status, late.json.code, late.json.current.version]).toEqual([409, "stale", 2]);
  expect((await adjust("bridges are raised")).json.annotation.quote).toBe("bridges are raised");
});

test("it is adjusted on the current edition, and what it was on older ones stays", async () => {
  const next = await nextEdition(text, TEXT.replace("bridges are raised", "gates rise"));
  expect((await adjust("bridges")).json.code).toBe("older-edition");
  await found(note, next.editionId, { status: "gone" });
  const { json } = await adjust("gates rise", { on: next });
  expect(json.annotation).toMatchObject({
    ...{ quote: "gates rise", madeOn: 1 },
    placement: { editionId: next.editionId, status: "gone", decision: "replaced" },
  });
  expect(await placed()).toMatchObject({ status: "kept", decision: null });
  const { anchors } = (await call("GET", `/annotations/${note}/anchors`)).json;
  expect(anchors).toMatchObject([{ edition: 2, quote: "gates rise", answered: false }]);
  const older = await call("GET", `/annotations/${note}?edition=${text.editionId}`);
  expect(older.json.annotation).toMatchObject(claimPlace(text, "bridges are raised"));
});
const claimPlace = (on: Published, words: string) => {
  const { start, end } = claimOf(on, words);
  return { start, end };
};

test("what its author chose is not moved by who works on the text, nor undone", async () => {
  const next = await nextEdition(text, TEXT.replace("bridges are raised", "gates rise"));
  await found(note, next.editionId, { status: "uncertain" });
  await adjust("gates rise", { on: next });
  const path = `/editions/${next.editionId}/placements/${note}/decision`;
  const { version } = await placed(next);
  for (const as of [reader, author]) {
    const answer = await call("PUT", path, { as, body: { version, decision: "detached" } });
    expect([answer.status, answer.json.code]).toEqual([409, "adjusted"]);
    expect((await call("DELETE", path, { as })).json.code).toBe("adjusted");
  }
});

test("nobody adjusts another's note, a note on the whole text, or one that was deleted", async () => {
  expect((await adjust("bridges", { as: reader })).status).toBe(403);
  const whole = await annotate(author, text, { target: { type: "text" }, kind: "note" });
  const answer = await adjust("bridges", { id: whole });
  expect([answer.status, answer.json.code]).toEqual([403, "forbidden"]);
  const seen = (await call("GET", `/annotations/${whole}`, { as: author })).json.annotation;
  expect([seen.can.adjust, seen.can.edit]).toEqual([false, true]);
  await reply(reader, note);
  await adjust("bridges");
  await call("PUT", `/annotations/${note}/deletion`, { as: author });
  expect((await adjust("bridges are")).status).toBe(403);
  const read = (as: Signed) => call("GET", `/annotations/${note}/anchors`, { as });
  expect([(await read(author)).status, (await read(reader)).status]).toEqual([200, 404]);
});

const CLAIMS: [what: string, change: (claim: ReturnType<typeof claimOf>) => object][] = [
  ["a start before the text", () => ({ start: -1 })],
  ["an end behind the text", () => ({ end: 1e9 })],
  ["more than a number can count", () => ({ start: 2 ** 53, end: 2 ** 53 + 7 })],
  ["start and end exchanged", ({ start, end }) => ({ start: end, end: start })],
  ["no words", ({ start }) => ({ end: start, exact: "" })],
  ["no number", () => ({ start: Number.NaN })],
  ["half a number", ({ start }) => ({ start: start + 0.5 })],
  ["a place one further", ({ start, end }) => ({ start: start + 1, end: end + 1 })],
  ["other words before it", () => ({ prefix: "x" })],
  ["a quote of 1 MB", () => ({ exact: "x".repeat(1_000_000) })],
];

test.each(CLAIMS)("words with %s are refused", async (_, change) => {
  const anchor = { ...claimOf(text, "bridges"), ...change(claimOf(text, "bridges")) };
  const answer = await call("PUT", `/annotations/${note}/anchor`, {
    as: author,
    body: { version: 1, editionId: text.editionId, anchor },
  });
  expect([413, 422]).toContain(answer.status);
});

test("an edition of another text is nothing to choose words from", async () => {
  const other = await article(reader);
  expect((await adjust("bridges", { on: other })).status).toBe(404);
});

test("of words that are chosen at once from one version, one choice is taken", async () => {
  const choices = ["bridges", "are raised", "raised", "bridges are"];
  const answers = await Promise.all(choices.map((words) => adjust(words, { version: 1 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  const rows = await db().adjustment.findMany({ where: { annotationId: note } });
  expect(rows).toMatchObject([{ number: 1, answered: false }]);
  expect(await placed()).toMatchObject({ start: rows[0]?.start, end: rows[0]?.end });
});

test("an account's export holds its choices of words and its decisions", async () => {
  await adjust("bridges");
  const { json } = await call("GET", "/account/export", { as: author });
  const mine = json.annotations.find(({ id }: { id: string }) => id === note);
  expect(mine.adjustments).toMatchObject([{ number: 1, exact: "bridges", answered: false }]);
  expect(json.decisions).toContainEqual(
    expect.objectContaining({ annotationId: note, decision: "replaced" }),
  );
  const theirs = await call("GET", "/account/export", { as: reader });
  expect(theirs.text).not.toContain(note);
});

test("who erases their writing takes along the words they chose, but not those that others answered", async () => {
  const person = await member();
  const own = await annotate(person, text, { layer: "private" });
  const alone = await annotate(person, text);
  const answered = await annotate(person, text);
  for (const id of [own, alone, answered]) {
    await adjust("bridges", { id, as: person });
    await adjust("are raised", { id, as: person });
  }
  await reply(reader, answered);
  const left = await call("DELETE", "/account", {
    as: person,
    body: { password: PASSWORD, writing: "erase" },
  });
  expect(left.status).toBe(204);
  const rows = await db().adjustment.findMany({ where: { annotationId: { in: [own, alone, answered] } } });
  expect(rows).toMatchObject([{ annotationId: answered, exact: "are raised" }]);
  expect((await call("GET", `/annotations/${answered}`)).json.annotation.quote).toBe("are raised");
});
