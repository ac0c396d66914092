import { expect, test } from "vitest";
import { PUBLIC_LAYER_ID } from "@/lib/annotations/layers";
import { moveAnnotation } from "@/lib/annotations/move-annotation";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { member } from "@/lib/testing/people";
import { paragraph, prepare } from "@/lib/testing/publishing";
import { annotate, article } from "@/lib/testing/writing";
import { findPlaces, insertPlaces, targetOf, unplaced } from "./placing";

test("a note that is moved to another layer while its place is written has it in the layer where it ends", async () => {
  const owner = await member();
  const text = await article(owner);
  const id = await annotate(owner, text);
  const editionId = await prepare(owner, text.id, (document) => ({
    ...document,
    content: [paragraph("n1", "A word before all the others."), ...document.content],
  }));
  await moveAnnotation(owner.actor, id, "private");

  let writing: Promise<void> | undefined;
  await transaction(async (tx) => {
    await tx.annotation.update({ where: { id }, data: { layerId: PUBLIC_LAYER_ID } });
    writing = transaction(async (other) => {
      const target = await targetOf(other, editionId);
      await insertPlaces(other, target, await findPlaces(other, target, await unplaced(other, target)));
    });
    // Until the other one waits for this one, or for nothing.
    await Promise.race([writing, waiting()]);
  });
  await writing;
  const place = await db().placement.findUniqueOrThrow({
    where: { annotationId_editionId: { annotationId: id, editionId } },
  });
  expect(place.layerId).toBe(PUBLIC_LAYER_ID);
});

/** Once some session of this database waits for a lock. */
async function waiting(): Promise<void> {
  for (;;) {
    const [found] = await db().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (found.count > 0) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}
