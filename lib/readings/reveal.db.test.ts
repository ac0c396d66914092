import { describe, expect, test } from "vitest";
import { deleteAnnotation, restoreAnnotation } from "@/lib/annotations/delete-annotation";
import { removeAnnotation, unremoveAnnotation } from "@/lib/annotations/remove-annotation";
import type { AnnotationIndex, Thread } from "@/lib/annotations/wire";
import {
  deleteComment,
  removeComment,
  restoreComment,
  unremoveComment,
} from "@/lib/comments/withdraw-comment";
import { db } from "@/lib/db/client";
import { changeRole, joinGroup, leaveGroup, removeMember } from "@/lib/groups/membership";
import { call } from "@/lib/testing/call";
import { type ReadingGroup, readingGroup } from "@/lib/testing/groups/reading-room";
import { member, type Signed } from "@/lib/testing/people";
import { edition } from "@/lib/testing/publishing";
import { annotate, claimOf, key, reply, says } from "@/lib/testing/writing";
import { editReading } from "./edit-reading";
import { listReading } from "./list-reading";
import { closeReading, openReading } from "./open-reading";
import { readReading } from "./queries";
import type { ReadingEditInput } from "./schema";
import { seedAnnotation } from "./seed-annotation";

const indexFor = async (who: Signed | null, { text, layer }: ReadingGroup) =>
  (await call("GET", `/editions/${text.editionId}/annotations?layer=${layer}`, { as: who }))
    .json as AnnotationIndex;
const seen = async (who: Signed, on: ReadingGroup) =>
  (await indexFor(who, on)).entries.map(([id]) => id).sort();

const noteOn = (who: Signed, { text, layer }: ReadingGroup, words = "bridges are raised") =>
  annotate(who, text, { layer, target: { type: "passage", anchor: claimOf(text, words) } });

const edit = async (on: ReadingGroup, change: Omit<ReadingEditInput, "version">) => {
  const { version } = await db().reading.findUniqueOrThrow({ where: { id: on.reading } });
  await editReading(on.owner.actor, on.reading, { version, ...change });
};

describe("when others' notes of a reading show", () => {
  test("at once, where nothing else is said", async () => {
    const on = await readingGroup();
    const note = await noteOn(on.ann, on);
    expect(await seen(on.bob, on)).toEqual([note]);
    expect((await readReading(on.bob.actor, on.reading)).unsealed).toBe(true);
  });

  test("after so many notes of one's own, and deleting them seals nothing again", async () => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 2 } });
    const note = await noteOn(on.ann, on);
    expect(await indexFor(on.bob, on)).toMatchObject({ entries: [], sealed: 1 });
    const first = await noteOn(on.bob, on);
    expect(await seen(on.bob, on)).toEqual([first]);
    expect(await readReading(on.bob.actor, on.reading)).toMatchObject({
      unsealed: false,
      myNotes: 1,
      annotations: 1,
    });
    const second = await noteOn(on.bob, on, "stays until five");
    expect(await seen(on.bob, on)).toEqual([note, first, second].sort());
    await deleteAnnotation(on.bob.actor, second);
    expect(await seen(on.bob, on)).toContain(note);
    // The other one has written one, and waits.
    expect(await seen(on.ann, on)).toEqual([note]);
  });

  test("after notes that were taken back and came again, whole or by their words", async () => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 2 } });
    const note = await noteOn(on.ann, on);
    const first = await noteOn(on.bob, on);
    await deleteAnnotation(on.bob.actor, first);
    const second = await noteOn(on.bob, on);
    expect(await seen(on.bob, on)).toEqual([second]);
    await restoreAnnotation(on.bob.actor, first);
    expect(await seen(on.bob, on)).toEqual([note, first, second].sort());

    const { noteId } = await db().annotation.findUniqueOrThrow({ where: { id: note } });
    await deleteComment(on.ann.actor, noteId ?? "");
    await noteOn(on.ann, on);
    expect(await seen(on.ann, on)).not.toContain(second);
    await restoreComment(on.ann.actor, noteId ?? "");
    expect(await seen(on.ann, on)).toContain(second);
  });

  test("after notes that the staff removed and gave back, whole or by their words", async () => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 2 } });
    const note = await noteOn(on.ann, on);
    const first = await noteOn(on.bob, on);
    await removeAnnotation(on.owner.actor, first, "by mistake");
    await noteOn(on.bob, on);
    expect(await seen(on.bob, on)).not.toContain(note);
    await unremoveAnnotation(on.owner.actor, first);
    expect(await seen(on.bob, on)).toContain(note);

    const { noteId } = await db().annotation.findUniqueOrThrow({ where: { id: note } });
    await removeComment(on.owner.actor, noteId ?? "", "by mistake");
    await noteOn(on.ann, on);
    expect(await seen(on.ann, on)).not.toContain(first);
    await unremoveComment(on.owner.actor, noteId ?? "");
    expect(await seen(on.ann, on)).toContain(first);
  });

  test.each([
    ["who had seen nothing", false],
    ["whom only what lies ahead was hidden from", true],
  ])("to who was of the staff, also when they are none of it any more: %s", async (_, writes) => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 1, hidesAhead: true } });
    const note = await noteOn(on.ann, on);
    const own = writes ? [await noteOn(on.bob, on)] : [];
    const become = (role: "moderator" | "member") =>
      changeRole(on.owner.actor, on.group, on.bob.actor.id, { role, handOver: false });
    expect(await seen(on.bob, on)).toEqual(own);
    await become("moderator");
    expect(await seen(on.bob, on)).toEqual([note, ...own].sort());
    await become("member");
    expect(await seen(on.bob, on)).toEqual([note, ...own].sort());
  });

  test("on a date that has come, and not before", async () => {
    const on = await readingGroup({ rules: { reveal: "date", revealAt: new Date(Date.now() + 3_600_000) } });
    const note = await noteOn(on.ann, on);
    expect(await seen(on.bob, on)).toEqual([]);
    await edit(on, { revealAt: new Date(Date.now() - 1_000) });
    expect(await seen(on.bob, on)).toEqual([note]);
  });

  test("when a facilitator opens them; closed again they stay open for who came in between", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    const note = await noteOn(on.ann, on);
    expect(await seen(on.bob, on)).toEqual([]);
    await openReading(on.owner.actor, on.reading);
    expect(await seen(on.bob, on)).toEqual([note]);
    await closeReading(on.owner.actor, on.reading);
    expect(await seen(on.bob, on)).toEqual([note]);
    const late = await member();
    await db().membership.create({ data: { groupId: on.group, userId: late.actor.id, role: "member" } });
    expect(await seen(late, on)).toEqual([]);
  });

  test("and not to who came only while they were sealed, when they were open for a moment", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    await noteOn(on.ann, on);
    expect(await seen(on.bob, on)).toEqual([]);
    await openReading(on.owner.actor, on.reading);
    await closeReading(on.owner.actor, on.reading);
    expect(await indexFor(on.bob, on)).toMatchObject({ entries: [], sealed: 1 });
  });

  test("to the staff always, to the strangers of a closed margin never", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    const note = await noteOn(on.ann, on);
    expect(await seen(on.owner, on)).toEqual([note]);
    const path = `/editions/${on.text.editionId}/annotations?layer=${on.layer}`;
    expect((await call("GET", path, { as: await member() })).status).toBe(404);
    expect((await call("GET", path)).status).toBe(404);
  });

  test("no more to who left, and again to who came back: what they saw, and their own", async () => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 1 } });
    const both = [await noteOn(on.ann, on), await noteOn(on.bob, on)].sort();
    expect(await seen(on.bob, on)).toEqual(both);
    await leaveGroup(on.bob.actor, on.group);
    const path = `/editions/${on.text.editionId}/annotations?layer=${on.layer}`;
    expect((await call("GET", path, { as: on.bob })).status).toBe(404);
    expect(await seen(on.owner, on)).toEqual(both);
    await db().group.update({ where: { id: on.group }, data: { joining: "open" } });
    await joinGroup(on.bob.actor, on.group);
    expect(await seen(on.bob, on)).toEqual(both);
  });

  test("no more to a member who was removed", async () => {
    const on = await readingGroup();
    await noteOn(on.ann, on);
    await removeMember(on.owner.actor, on.group, on.bob.actor.id);
    const path = `/editions/${on.text.editionId}/annotations?layer=${on.layer}`;
    expect((await call("GET", path, { as: on.bob })).status).toBe(404);
    expect((await call("GET", `/readings/${on.reading}`, { as: on.bob })).status).toBe(404);
  });
});

test("a reading whose first block is gone takes no notes from one that seals them", async () => {
  const on = await readingGroup({
    text: ["One begins.", "Two goes on.", "Three turns.", "Four ends."].join("\n\n"),
  });
  const { blocks } = await db().edition.findUniqueOrThrow({ where: { id: on.text.editionId } });
  const ids = (blocks as { id: string }[]).map(({ id }) => id);
  await edit(on, { endBlock: ids[1] ?? null, reveal: "facilitator" });
  await listReading(on.owner.actor, on.group, {
    ...{ key: key(), articleId: on.text.id, startBlock: ids[2] ?? null, reveal: "now" as const },
  });
  const text = await edition(on.owner, on.text.id, (document) => ({
    ...document,
    content: document.content.filter(({ attrs }) => attrs?.id !== ids[2]),
  }));
  await noteOn(on.ann, { ...on, text }, "Two goes on");
  expect(await indexFor(on.bob, { ...on, text })).toMatchObject({ entries: [], sealed: 1 });
});

describe("a rule that changes", () => {
  test("hides nothing from whom has opened the reading while it showed, and all from who has not", async () => {
    const on = await readingGroup();
    const note = await noteOn(on.ann, on);
    expect(await seen(on.bob, on)).toEqual([note]);
    await edit(on, { reveal: "facilitator" });
    expect(await seen(on.bob, on)).toEqual([note]);
    const late = await member();
    await db().membership.create({ data: { groupId: on.group, userId: late.actor.id, role: "member" } });
    expect(await indexFor(late, on)).toMatchObject({ entries: [], sealed: 1 });
  });

  test("hides nothing either from whom only followed a link to a thread", async () => {
    const on = await readingGroup();
    const note = await noteOn(on.ann, on);
    const statusFor = async (as: Signed) => (await call("GET", `/annotations/${note}`, { as })).status;
    expect(await statusFor(on.bob)).toBe(200);
    await edit(on, { reveal: "facilitator" });
    expect(await statusFor(on.bob)).toBe(200);
  });

  test("shows at once to who has already written what it asks for", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    const note = await noteOn(on.ann, on);
    const own = await noteOn(on.bob, on);
    expect(await seen(on.bob, on)).toEqual([own]);
    await edit(on, { reveal: "notes", revealAfter: 1 });
    expect(await seen(on.bob, on)).toEqual([note, own].sort());
  });

  test("loosened shows at once to everybody", async () => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 50 } });
    const note = await noteOn(on.ann, on);
    expect(await seen(on.bob, on)).toEqual([]);
    await edit(on, { reveal: "now" });
    expect(await seen(on.bob, on)).toEqual([note]);
  });

  test("carries only what it needs", async () => {
    const on = await readingGroup({ rules: { reveal: "notes", revealAfter: 3 } });
    await edit(on, { reveal: "now" });
    expect(await readReading(on.ann.actor, on.reading)).toMatchObject({ revealAfter: null, revealAt: null });
    await expect(edit(on, { reveal: "notes" })).rejects.toMatchObject({ code: "invalid" });
    await expect(edit(on, { reveal: "date" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a seed", () => {
  test("is never sealed, and an ordinary note again is", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    const question = await noteOn(on.owner, on);
    expect(await seen(on.bob, on)).toEqual([]);
    await seedAnnotation(on.owner.actor, question, true);
    expect(await seen(on.bob, on)).toEqual([question]);
    expect((await readReading(on.bob.actor, on.reading)).seeds).toBe(1);
    await seedAnnotation(on.owner.actor, question, false);
    expect(await seen(on.bob, on)).toEqual([]);
  });

  test("shows the question and one's own answer; others' answers wait with the reading's notes", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    const question = await noteOn(on.owner, on);
    await seedAnnotation(on.owner.actor, question, true);
    await reply(on.ann, question, "Ann answers.");
    const saidTo = async (who: Signed) => {
      const [entry] = (await indexFor(who, on)).entries;
      const { json, text } = await call("GET", `/annotations/${question}`, { as: who });
      expect(text.includes("Ann answers")).toBe(who !== on.bob);
      expect(entry?.[5]).toBe((json as Thread).comments.length);
      return entry?.[5];
    };
    expect([await saidTo(on.owner), await saidTo(on.ann), await saidTo(on.bob)]).toEqual([2, 2, 1]);
    await reply(on.bob, question, "Bob answers.");
    expect([await saidTo(on.owner), await saidTo(on.ann), await saidTo(on.bob)]).toEqual([3, 2, 2]);
    const page = (await call("GET", `/groups/${on.group}/members/${on.owner.actor.id}`, { as: on.bob })).json;
    expect(page).toMatchObject({ notes: [{ annotationId: question, comments: 2 }] });
    await deleteAnnotation(on.owner.actor, question);
    expect(await indexFor(on.bob, on)).toMatchObject({ entries: [], sealed: 1 });
    await openReading(on.owner.actor, on.reading);
    expect((await indexFor(on.bob, on)).entries).toHaveLength(1);
  });

  test("takes no answer to another's that waits, and says no more of it than of none", async () => {
    const on = await readingGroup({ rules: { reveal: "facilitator" } });
    const question = await noteOn(on.owner, on);
    await seedAnnotation(on.owner.actor, question, true);
    const anns = await reply(on.ann, question, "Ann answers.");
    const own = await reply(on.bob, question, "Bob answers.");
    const answerTo = (parentId: string) =>
      call("POST", `/annotations/${question}/comments`, {
        as: on.bob,
        body: { key: key(), parentId, note: false, body: says("And?") },
      });
    const [hidden, unknown] = [await answerTo(anns), await answerTo(key())];
    expect(hidden.status).toBe(422);
    expect(hidden.json.detail).toEqual(unknown.json.detail);
    expect((await answerTo(own)).status).toBe(201);
    await openReading(on.owner.actor, on.reading);
    expect((await answerTo(anns)).status).toBe(201);
  });

  test("is not made of what a member wrote, nor by a member", async () => {
    const on = await readingGroup();
    const note = await noteOn(on.ann, on);
    await expect(seedAnnotation(on.owner.actor, note, true)).rejects.toMatchObject({
      code: "not-a-facilitators",
    });
    await expect(seedAnnotation(on.ann.actor, note, true)).rejects.toMatchObject({ status: 403 });
  });
});
