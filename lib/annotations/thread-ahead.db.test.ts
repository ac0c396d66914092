import { expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { readingGroup } from "@/lib/testing/groups/reading-room";
import { annotate, claimOf } from "@/lib/testing/writing";

test("a thread ahead of its reader is not told by its id either, but to who wrote it or keeps order", async () => {
  const { owner, ann, bob, layer, text } = await readingGroup({ rules: { hidesAhead: true } });
  const target = { type: "passage", anchor: claimOf(text, "the tram comes") } as const;
  const note = await annotate(ann, text, { layer, target });
  const statusFor = async (as: typeof bob) => (await call("GET", `/annotations/${note}`, { as })).status;
  expect(await statusFor(bob)).toBe(404);
  expect(await statusFor(ann)).toBe(200);
  expect(await statusFor(owner)).toBe(200);
  const end = text.text.length;
  await call("PUT", `/articles/${text.id}/position`, {
    as: bob,
    body: { editionId: text.editionId, start: 0, furthest: end },
  });
  expect(await statusFor(bob)).toBe(200);
});
