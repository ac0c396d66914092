import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { found, nextEdition } from "@/lib/testing/placements";
import { annotate, article, type Published, TEXT } from "@/lib/testing/writing";

let owner: Signed;
let author: Signed;
let edition: Published;
let notes: string[];
beforeEach(async () => {
  [owner, author] = [await member(), await member()];
  const first = await article(owner);
  notes = [await annotate(author, first), await annotate(author, first), await annotate(owner, first)];
  edition = await nextEdition(first, TEXT.replace("bridges are raised", "bridges were raised"));
  const start = edition.text.indexOf("bridges were");
  for (const id of notes)
    await found(id, edition.editionId, { status: "uncertain", confidence: 0.9, start, end: start + 12 });
});

const accept = async (as: Signed, mine = false) =>
  (
    await call("POST", `/editions/${edition.editionId}/acceptances`, {
      as,
      body: { minConfidence: 0.9, mine },
    })
  ).json;
const takeBack = (as: Signed, at: string) =>
  call("DELETE", `/editions/${edition.editionId}/acceptances?at=${encodeURIComponent(at)}`, { as });
const counts = async (as: Signed) =>
  (await call("GET", `/editions/${edition.editionId}/placements`, { as })).json.counts;

test("many guesses accepted at once are taken back at once", async () => {
  const { accepted, at } = await accept(owner);
  expect(accepted).toBe(3);
  expect((await counts(owner)).open).toBe(0);
  expect((await takeBack(owner, at)).json).toEqual({ undone: 3 });
  expect((await counts(owner)).open).toBe(3);
  expect((await takeBack(owner, at)).json).toEqual({ undone: 0 });
});

test("what was decided otherwise since stays, and nobody takes back another's acceptance", async () => {
  const { at } = await accept(owner);
  const path = `/editions/${edition.editionId}/placements/${notes[0]}/decision`;
  expect((await call("PUT", path, { as: author, body: { version: 2, decision: "detached" } })).status).toBe(
    200,
  );
  expect((await takeBack(author, at)).json).toEqual({ undone: 0 });
  expect((await takeBack(owner, at)).json).toEqual({ undone: 2 });
});

test("who may edit the text no more takes back what they said about their own notes alone", async () => {
  const may = (editorIds: string[]) =>
    db().article.update({ where: { id: edition.id }, data: { editorIds } });
  await may([author.actor.id]);
  const { accepted, at } = await accept(author);
  await may([]);
  expect(accepted).toBe(3);
  expect((await takeBack(author, at)).json).toEqual({ undone: 2 });
});

test("an instant that is none is refused", async () => {
  expect((await takeBack(owner, "yesterday")).status).toBe(422);
});
