import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { annotate, claimOf } from "@/lib/testing/writing";

test("a thread ahead of its reader is told by no id of its own or of its parts, but to who wrote it or keeps order", async () => {
  const { owner, ann, bob, layer, text } = await readingGroup({ rules: { hidesAhead: true } });
  const target = { type: "passage", anchor: claimOf(text, "the tram comes") } as const;
  const note = await annotate(ann, text, { layer, target });
  const { noteId } = await db().annotation.findUniqueOrThrow({ where: { id: note } });
  const statusesFor = async (as: typeof bob) => {
    const statuses = new Set<number>();
    const paths = [`/annotations/${note}`, `/annotations/${note}/anchors`];
    for (const path of [...paths, `/comments/${noteId}`, `/comments/${noteId}/revisions`])
      statuses.add((await call("GET", path, { as })).status);
    return [...statuses];
  };
  expect(await statusesFor(bob)).toEqual([404]);
  expect(await statusesFor(ann)).toEqual([200]);
  expect(await statusesFor(owner)).toEqual([200]);
  const end = text.text.length;
  await call("PUT", `/articles/${text.id}/position`, {
    as: bob,
    body: { editionId: text.editionId, start: 0, furthest: end },
  });
  expect(await statusesFor(bob)).toEqual([200]);
});
