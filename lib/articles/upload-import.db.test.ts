import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { member } from "@/lib/testing/people";
import { article, upload } from "@/lib/testing/writing";

test("of one's unpublished uploads the newest twenty are kept; what was published keeps its bytes", async () => {
  const owner = await member();
  const text = await article(owner);
  const ids: string[] = [];
  for (let n = 0; n < 22; n++) ids.push(await upload(owner, `An upload\n\nNumber ${n} of many.`));
  const kept = await db().import.findMany({ where: { ownerId: owner.actor.id }, orderBy: { id: "desc" } });
  expect(kept.map(({ id }) => id)).toEqual(ids.slice(-20).reverse());
  expect(await db().file.count()).toBe(21);
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: text.editionId },
    include: { file: true },
  });
  expect(edition.file?.size).toBeGreaterThan(0);
});

test("the same bytes, sent by many at once, are stored once", async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => member()));
  await Promise.all(
    people.flatMap((one) => [
      upload(one, "The same\n\nFor everybody."),
      upload(one, "The same\n\nFor everybody."),
    ]),
  );
  expect(
    await db().file.count({ where: { size: new TextEncoder().encode("The same\n\nFor everybody.").length } }),
  ).toBe(1);
});
