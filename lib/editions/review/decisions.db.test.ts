import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { found, nextEdition } from "@/lib/testing/placements";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, article, type Published, TEXT } from "@/lib/testing/writing";

let owner: Signed;
let author: Signed;
let first: Published;
let second: Published;
let note: string;
/** A note for the author's own eyes, on the same words. */
let hidden: string;
beforeAll(async () => {
  [owner, author] = [await member(), await member()];
});
beforeEach(async () => {
  first = await article(owner);
  note = await annotate(author, first);
  hidden = await annotate(author, first, { layer: "private" });
  second = await nextEdition(first, TEXT.replace("bridges are raised", "bridges were raised"));
  const start = second.text.indexOf("bridges were");
  for (const id of [note, hidden])
    await found(id, second.editionId, { status: "uncertain", confidence: 0.7, start, end: start + 12 });
});

const path = (rest = "/decision", edition = second) =>
  `/editions/${edition.editionId}/placements/${note}${rest}`;
const decide = (as: Signed, body: object) => call("PUT", path(), { as, body });
const undo = (as: Signed) => call("DELETE", path(), { as });
const entry = async () => {
  const { json } = await call("GET", `/editions/${second.editionId}/annotations?layer=public`);
  return json.entries.find(([id]: [string]) => id === note);
};
const thread = async (as: Signed = author) =>
  (await call("GET", `/editions/${second.editionId}/threads?ids=${note}`, { as })).json.threads[0].annotation;

test("an accepted guess is sure from then on, and undone it is a guess again", async () => {
  expect((await entry()).slice(6)).toEqual([1]);
  const answer = await decide(owner, { version: 1, decision: "accepted" });
  expect(answer.json).toMatchObject({ annotationId: note, decision: "accepted", version: 2 });
  expect((await entry()).slice(6)).toEqual([]);
  expect((await thread()).placement).toEqual({
    ...{ editionId: second.editionId, status: "uncertain", decision: "accepted", confidence: 0.7 },
    version: 2,
  });
  expect((await undo(owner)).json).toMatchObject({ decision: null, version: 3 });
  expect((await entry()).slice(6)).toEqual([1]);
});

test("another place is taken as it is chosen, and undone the offer stands again", async () => {
  const offer = await entry();
  const start = second.text.indexOf("tram");
  const answer = await decide(author, { version: 1, decision: "replaced", start, end: start + 4 });
  expect(answer.json).toMatchObject({ start, end: start + 4, offer: { words: "tram" } });
  expect((await entry()).slice(1, 3)).toEqual([start, start + 4]);
  await undo(author);
  expect((await entry()).slice(1, 3)).toEqual(offer.slice(1, 3));
});

test("a note that is left detached is listed where it was offered, with no words", async () => {
  const [, start] = await entry();
  await decide(owner, { version: 1, decision: "detached" });
  expect((await entry()).slice(1, 3)).toEqual([start, start]);
  expect((await entry())[6]).toBe(2);
  expect(await thread()).toMatchObject({ start, end: start, quote: "bridges are raised", madeOn: 1 });
  expect((await undo(author)).json.offer.words).toBe("bridges were");
});

test("the same decision twice is one decision and one event; another one from an old version is stale", async () => {
  for (let i = 0; i < 2; i++)
    expect((await decide(owner, { version: 1, decision: "accepted" })).status).toBe(200);
  expect(await eventsOf("placement.decided", note)).toBe(1);
  const late = await decide(author, { version: 1, decision: "detached" });
  expect([late.status, late.json.code]).toEqual([409, "stale"]);
  expect(late.json.current).toMatchObject({ version: 2, decision: "accepted" });
  expect((await decide(author, { version: 2, decision: "detached" })).json.version).toBe(3);
  for (let i = 0; i < 2; i++) expect((await undo(author)).status).toBe(200);
  expect(await eventsOf("placement.undecided", note)).toBe(1);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("of a note that nothing was found of, only another place or none can be said", async () => {
  const { start } = await found(note, second.editionId, { status: "gone" });
  await found(note, second.editionId, { start, end: start });
  expect((await decide(owner, { version: 1, decision: "accepted" })).status).toBe(422);
  expect((await entry())[6]).toBe(2);
  expect((await decide(owner, { version: 1, decision: "replaced", start: 4, end: 9 })).status).toBe(200);
  expect((await entry()).slice(1, 3)).toEqual([4, 9]);
  expect((await entry())[6]).toBeUndefined();
  await undo(owner);
  expect((await entry()).slice(1, 3)).toEqual([start, start]);
});

test("a note that stands on its own words is not moved by anybody else", async () => {
  await found(note, second.editionId, { status: "kept" });
  for (const decision of [{ decision: "detached" }, { decision: "replaced", start: 1, end: 5 }]) {
    const answer = await decide(owner, { version: 1, ...decision });
    expect([answer.status, answer.json.code]).toEqual([409, "nothing-to-decide"]);
  }
});

test.each(["moved", "changed"] as const)(
  "a note that %s for sure is its author's to put elsewhere, and no editor's",
  async (status) => {
    await found(note, second.editionId, { status });
    const elsewhere = { version: 1, decision: "replaced", start: 1, end: 5 };
    for (const said of [
      { version: 1, decision: "detached" },
      { version: 1, decision: "accepted" },
      elsewhere,
    ])
      expect(await decide(owner, said)).toMatchObject({ status: 409, json: { code: "nothing-to-decide" } });
    const item = async (as: Signed, mine: string) =>
      (await call("GET", `/editions/${second.editionId}/placements?status=${status}${mine}`, { as })).json
        .items[0];
    expect((await item(owner, "")).mayDecide).toBe(false);
    expect((await item(author, "&mine=1")).mayDecide).toBe(true);
    expect((await decide(author, elsewhere)).json).toMatchObject({ start: 1, mayDecide: true });
    expect((await undo(owner)).json.code).toBe("author-decided");
    expect((await item(owner, "")).mayDecide).toBe(false);
  },
);

test("older editions keep their margins: nothing is decided on them", async () => {
  await found(note, first.editionId, { status: "uncertain" });
  for (const [method, body] of [["PUT", { version: 1, decision: "detached" }], ["DELETE"]] as const) {
    const answer = await call(method, path("/decision", first), { as: owner, body });
    expect([answer.status, answer.json.code]).toEqual([409, "older-edition"]);
  }
  const bulk = await call("POST", `/editions/${first.editionId}/acceptances`, {
    as: owner,
    body: { minConfidence: 0, mine: false },
  });
  expect([bulk.status, bulk.json.code]).toEqual([409, "older-edition"]);
});

test("a named editor decides, a reader does not, and nobody decides on another's private note", async () => {
  const editor = await member();
  const visible = note;
  note = hidden;
  for (const as of [owner, editor])
    expect((await decide(as, { version: 1, decision: "accepted" })).status).toBe(404);
  expect((await decide(author, { version: 1, decision: "accepted" })).status).toBe(200);
  note = visible;
  expect((await decide(editor, { version: 1, decision: "accepted" })).status).toBe(403);
  await db().article.update({ where: { id: first.id }, data: { editorIds: [editor.actor.id] } });
  expect((await decide(editor, { version: 1, decision: "accepted" })).status).toBe(200);
  const row = await db().placement.findFirstOrThrow({
    where: { annotationId: note, editionId: second.editionId },
  });
  expect([row.decidedById, row.offeredEnd - row.offeredStart]).toEqual([editor.actor.id, 12]);
});

test("what its author decided is the author's: nobody else decides otherwise or takes it back", async () => {
  await decide(author, { version: 1, decision: "detached" });
  for (const answer of [await decide(owner, { version: 2, decision: "accepted" }), await undo(owner)])
    expect(answer).toMatchObject({ status: 409, json: { code: "author-decided" } });
  expect((await thread()).placement).toMatchObject({ decision: "detached", version: 2 });
  expect((await decide(author, { version: 2, decision: "accepted" })).status).toBe(200);
});

test("a note on a picture is put on another picture, never on words", async () => {
  const source = `${TEXT}\n\n![a bridge](a.png)\n\nBetween them.\n\n![a tram](b.png)`;
  const text = await article(owner, { text: source });
  const { blocks } = await db().edition.findUniqueOrThrow({ where: { id: text.editionId } });
  const at = text.text.lastIndexOf("\uFFFC");
  const block = (blocks as { id: string; start: number }[]).find(({ start }) => start === at);
  const target = { type: "block" as const, blockId: block?.id ?? "" };
  note = await annotate(author, text, { target });
  second = text;
  await found(note, text.editionId, { status: "uncertain", confidence: 0.5 });
  const put = (start: number, end: number) => decide(owner, { version: 1, decision: "replaced", start, end });
  const words = text.text.indexOf("Between them");
  for (const [start, end] of [
    [words, words + 7],
    [at - 3, at + 1],
  ] as const)
    expect(await put(start, end)).toMatchObject({ status: 422, json: { code: "not-a-picture" } });
  const other = text.text.indexOf("\uFFFC");
  expect(await put(other, other + 1)).toMatchObject({ status: 200, json: { start: other, end: other + 1 } });
});
