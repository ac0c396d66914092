import { beforeAll, beforeEach, expect, test } from "vitest";
import { removeAnnotation } from "@/lib/annotations/remove-annotation";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { host, member, type Signed } from "@/lib/testing/people";
import { found } from "@/lib/testing/placements";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, article, type Published } from "@/lib/testing/writing";

let owner: Signed;
let author: Signed;
let text: Published;
/** Public guesses by the author, surest first, and one of the author's own layer. */
let notes: string[];
let hidden: string;
const SURE = [0.9, 0.7, 0.5];
beforeAll(async () => {
  [owner, author] = [await member(), await member()];
});
beforeEach(async () => {
  text = await article(owner);
  notes = [];
  for (const confidence of SURE) {
    const id = await annotate(author, text);
    notes.push(id);
    await found(id, text.editionId, { status: "uncertain", confidence });
  }
  hidden = await annotate(author, text, { layer: "private" });
  await found(hidden, text.editionId, { status: "uncertain", confidence: 0.8 });
});

const accept = async (minConfidence: number, as: Signed, mine = false) =>
  call("POST", `/editions/${text.editionId}/acceptances`, { as, body: { minConfidence, mine } });
const decided = async () => {
  const rows = await db().placement.findMany({
    where: { editionId: text.editionId, decision: { not: null } },
  });
  return rows.map(({ annotationId }) => annotationId).sort();
};
const path = (id: string) => `/editions/${text.editionId}/placements/${id}/decision`;

test("the guesses at or above a confidence are accepted with one event, and no other", async () => {
  expect((await accept(0.7, owner)).json).toMatchObject({ accepted: 2 });
  expect(await decided()).toEqual(notes.slice(0, 2).sort());
  expect(await eventsOf("placements.accepted", text.editionId)).toBe(1);
  expect((await accept(0.7, owner)).json).toMatchObject({ accepted: 0 });
  expect(await eventsOf("placements.accepted", text.editionId)).toBe(1);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("an author accepts their own alone, each layer with an event of its own", async () => {
  const other = await annotate(owner, text);
  await found(other, text.editionId, { status: "uncertain", confidence: 1 });
  expect((await accept(0, author)).status).toBe(403);
  expect((await accept(0.6, author, true)).json).toMatchObject({ accepted: 3 });
  expect(await decided()).toEqual([...notes.slice(0, 2), hidden].sort());
  expect(await eventsOf("placements.accepted", text.editionId)).toBe(2);
});

test("the index of each layer that it touched is asked for anew", async () => {
  const tag = async (layer: string) =>
    (await call("GET", `/editions/${text.editionId}/annotations?layer=${layer}`, { as: author })).headers.get(
      "etag",
    );
  const before = [await tag("public"), await tag("private")];
  await accept(0.9, owner);
  const after = [await tag("public"), await tag("private")];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

test("what is gone, was decided before or was taken away stays as it is", async () => {
  const [gone = "", decidedBefore = "", removed = ""] = notes;
  await found(gone, text.editionId, { status: "gone", confidence: 1 });
  await call("PUT", path(decidedBefore), { as: owner, body: { version: 1, decision: "detached" } });
  await removeAnnotation((await host()).actor, removed, "tests");
  expect((await accept(0, owner)).json).toMatchObject({ accepted: 0 });
  expect(await decided()).toEqual([decidedBefore]);
});

test("many at once end in one decision each, told by as many events as there were decisions", async () => {
  for (let round = 0; round < 4; round++) {
    const [one = ""] = notes;
    const { version } = await db().placement.findFirstOrThrow({ where: { annotationId: one } });
    const answers = await Promise.all([
      accept(0, owner),
      accept(0, author, true),
      call("PUT", path(one), { as: owner, body: { version, decision: "detached" } }),
      call("PUT", path(one), { as: author, body: { version, decision: "replaced", start: 4, end: 9 } }),
      call("DELETE", path(one), { as: author }),
      call("PUT", `/annotations/${notes[1]}/deletion`, { as: author }),
      accept(0, owner),
    ]);
    expect(answers.filter(({ status }) => status >= 500).map(({ text }) => text)).toEqual([]);
    const rows = await db().placement.findMany({ where: { editionId: text.editionId } });
    for (const row of rows) {
      const offer = row.start === row.offeredStart && row.end === row.offeredEnd;
      const fits = {
        accepted: offer,
        detached: row.start === row.end,
        replaced: row.start === 4 && row.end === 9,
      };
      expect(row.decision ? fits[row.decision] : offer).toBe(true);
    }
    const [single] = rows.filter(({ annotationId }) => annotationId === one);
    const told = await db().event.count({ where: { subjectId: one, type: { startsWith: "placement." } } });
    const bulk = await eventsOf("placements.accepted", text.editionId);
    // Each version after the first is a decision, its undoing, or one of a bulk.
    const changes = (single?.version ?? 0) - 1;
    expect(changes).toBeGreaterThanOrEqual(told);
    expect(changes).toBeLessThanOrEqual(told + bulk);
    await call("DELETE", path(one), { as: owner });
    await call("DELETE", `/annotations/${notes[1]}/deletion`, { as: author });
  }
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("of two decisions from one version one is taken, whoever's it is", async () => {
  const [one = ""] = notes;
  const answers = await Promise.all([
    call("PUT", path(one), { as: owner, body: { version: 1, decision: "detached" } }),
    call("PUT", path(one), { as: author, body: { version: 1, decision: "accepted" } }),
    call("PUT", path(one), { as: author, body: { version: 1, decision: "replaced", start: 4, end: 9 } }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await eventsOf("placement.decided", one)).toBe(1);
});
