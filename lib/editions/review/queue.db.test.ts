import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { found, nextEdition } from "@/lib/testing/placements";
import { annotate, article, claimOf, type Published, reply, TEXT } from "@/lib/testing/writing";

const PASSAGES = ["bridges are raised", "stays until five", "Nobody minds", "until the tram comes"];

let owner: Signed;
let editor: Signed;
let author: Signed;
let first: Published;
let second: Published;
/** The author's public notes on the four passages, in their order; then one of the author's own layer. */
let notes: string[];
let secret: string;
beforeAll(async () => {
  [owner, editor, author] = [await member(), await member(), await member()];
  first = await article(owner);
  await db().article.update({ where: { id: first.id }, data: { editorIds: [editor.actor.id] } });
  const on = (words: string, layer: "public" | "private" = "public") =>
    annotate(author, first, {
      layer,
      target: { type: "passage", anchor: claimOf(first, words) },
      note: `zqnote on ${words}`,
    });
  notes = [];
  for (const words of PASSAGES) notes.push(await on(words));
  secret = await on("whoever stayed too long", "private");
  await annotate(owner, first, { layer: "private", note: "the owner's own" });
  second = await nextEdition(
    first,
    TEXT.replace("Nobody minds.", "").replace("The bridges are", "They were"),
  );
  const [changed = "", , gone = "", unsure = ""] = notes;
  const at = second.text.indexOf("were raised");
  await found(changed, second.editionId, { status: "changed", confidence: 0.9, start: at, end: at + 11 });
  await found(gone, second.editionId, { status: "gone" });
  await found(unsure, second.editionId, { status: "uncertain", confidence: 0.6 });
});

const list = async (as: Signed | null, query = "", edition = second) =>
  call("GET", `/editions/${edition.editionId}/placements?${query}`, { as });
const idsOf = ({ json }: { json: { items: { annotationId: string }[] } }) =>
  json.items.map(({ annotationId }) => annotationId);

test("whoever works on the text sees all notes that they see anyhow, in reading order, with counts", async () => {
  for (const as of [owner, editor]) {
    const answer = await list(as);
    expect(idsOf(answer).filter((id) => notes.includes(id))).toEqual(notes);
    expect(idsOf(answer)).not.toContain(secret);
    expect(answer.text).not.toContain("zqnote on whoever");
    // The owner's own note, for nobody else's eyes, lost its words.
    const own = as === owner ? 1 : 0;
    expect(answer.json.counts).toEqual({
      ...{ kept: 1, moved: 0, changed: 1, uncertain: 1, gone: 1 + own, open: 2 + own },
    });
    expect(answer.json.next).toBeNull();
  }
});

test("an author sees their own, the private ones too, and needs no right to the text", async () => {
  const mine = await list(author, "mine=1");
  expect(idsOf(mine).sort()).toEqual([...notes, secret].sort());
  expect((await list(author)).status).toBe(403);
  expect((await list(await member(), "mine=1")).json).toMatchObject({ items: [], counts: { kept: 0 } });
  expect(idsOf(await list(owner, "mine=1"))).toHaveLength(1);
});

test("a status leaves those of that status, `open` those that wait for somebody", async () => {
  const [changed, , gone, unsure] = notes;
  expect(idsOf(await list(editor, "status=changed"))).toEqual([changed]);
  expect(idsOf(await list(editor, "status=open"))).toEqual([gone, unsure]);
  expect((await list(editor, "status=open")).json.counts.changed).toBe(1);
  expect((await list(editor, "status=lost")).status).toBe(422);
});

test("an item shows the passage as it was, with its edition, beside what is offered", async () => {
  const { json } = await list(editor, "status=changed");
  expect(json.items[0]).toMatchObject({
    layer: "public",
    author: { id: author.actor.id },
    note: "zqnote on bridges are raised",
    comments: 1,
    status: "changed",
    decision: null,
    version: 1,
    was: { edition: 1, words: "bridges are raised" },
    offer: { words: "were raised" },
  });
  expect(json.items[0].was.before).toMatch(/The $/);
  const gone = (await list(editor, "status=gone")).json.items[0];
  expect(gone.was.words).toBe("Nobody minds");
  expect(gone.offer.words).toBe("");
  expect(gone.start).toBe(gone.end);
});

test("`was` is the last edition in which it stood for sure, not the one in between", async () => {
  const text = await article(owner);
  const id = await annotate(author, text);
  const next = await nextEdition(text, TEXT.replace("bridges are raised", "bridges were raised"));
  const latest = await nextEdition(next, TEXT.replace("bridges are raised", "bridges rise"));
  const was = async () => (await list(owner, "", latest)).json.items[0].was;
  await found(id, next.editionId, { status: "uncertain" });
  expect(await was()).toMatchObject({ edition: 1, words: "bridges are raised" });
  const start = next.text.indexOf("bridges were");
  await found(id, next.editionId, { status: "changed", start, end: start + 19 });
  expect(await was()).toMatchObject({ edition: 2, words: "bridges were raised" });
  await found(id, next.editionId, { decision: "detached" });
  expect(await was()).toMatchObject({ edition: 1 });
});

test("what was deleted or removed waits for nobody, unless others' answers hold its place open", async () => {
  const text = await article(owner);
  const [bare, frame, struck] = [
    await annotate(author, text),
    await annotate(author, text),
    await annotate(author, text),
  ];
  await reply(owner, frame);
  await db().annotation.update({ where: { id: struck }, data: { removedAt: new Date() } });
  for (const id of [bare, frame]) await call("PUT", `/annotations/${id}/deletion`, { as: author });
  const { json } = await list(owner, "", text);
  expect(json.items).toMatchObject([{ annotationId: frame, note: "", comments: 1 }]);
  expect(json.counts.kept).toBe(1);
});

test("pages follow each other in reading order and repeat nothing, also where many stand on one word", async () => {
  const text = await article(owner);
  const made = await annotate(author, text);
  const model = await db().annotation.findUniqueOrThrow({ where: { id: made } });
  const placed = await db().placement.findFirstOrThrow({ where: { annotationId: made } });
  const copies = Array.from({ length: 120 }, () => ({
    ...model,
    ...{ id: crypto.randomUUID(), clientKey: crypto.randomUUID(), noteId: null },
  }));
  await db().annotation.createMany({ data: copies });
  await db().placement.createMany({
    data: copies.map(({ id }, i) => ({ ...placed, annotationId: id, start: i < 70 ? 5 : i, end: i + 9 })),
  });
  const seen: string[] = [];
  const starts: number[] = [];
  let next: string | null = "";
  for (let pages = 0; next !== null; pages++) {
    const { json } = await list(owner, `cursor=${next}`, text);
    expect(json.items.length).toBeLessThanOrEqual(50);
    expect(json.counts.kept).toBe(121);
    seen.push(...json.items.map(({ annotationId }: { annotationId: string }) => annotationId));
    starts.push(...json.items.map(({ start }: { start: number }) => start));
    next = json.next;
    expect(pages).toBeLessThan(5);
  }
  expect(new Set(seen).size).toBe(121);
  expect(seen).toHaveLength(121);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test("an edition that is not published yet has no queue for anybody", async () => {
  const text = await article(owner);
  await annotate(author, text);
  const hidden = await nextEdition(text, `${TEXT} And so on.`);
  await db().article.update({ where: { id: text.id }, data: { currentEditionId: text.editionId } });
  await db().edition.update({ where: { id: hidden.editionId }, data: { publishedAt: null } });
  for (const as of [owner, author]) expect((await list(as, "mine=1", hidden)).status).toBe(404);
});
