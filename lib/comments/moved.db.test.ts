import { expect, test } from "vitest";
import { moveAnnotation } from "@/lib/annotations/move-annotation";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { annotate, key, says } from "@/lib/testing/writing";

test("an answer that was meant for a group is not written where the thread was moved to meanwhile", async () => {
  const { ann, bob, layer, text } = await readingGroup();
  const note = await annotate(ann, text, { layer });
  const answer = (seenIn: string) =>
    call("POST", `/annotations/${note}/comments`, {
      as: bob,
      body: { key: key(), parentId: null, note: false, body: says("Between us."), layer: seenIn },
    });
  await moveAnnotation(ann.actor, note, "public");
  const late = await answer(layer);
  expect([late.status, late.json.code]).toEqual([409, "moved"]);
  expect(await db().comment.count({ where: { annotationId: note, authorId: bob.actor.id } })).toBe(0);
  expect((await answer("public")).status).toBe(201);
});
