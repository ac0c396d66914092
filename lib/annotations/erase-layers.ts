import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { type Tx, transaction } from "@/lib/db/transaction";

/** Annotations in one transaction: others wait for no longer than that takes. */
const BATCH = 1_000;

/**
 * Empties the layers of a group whose waiting period is over, in batches; what was begun is gone on with by whoever
 * is called next. @returns whether all is done: false where the program ends, or the group is not to be erased.
 */
export async function eraseLayers(groupId: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const erased = await transaction(async (tx) => {
      const due = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "Group" WHERE id = ${groupId}::uuid AND "eraseAt" <= clock_timestamp() FOR NO KEY UPDATE`;
      return due.length > 0 ? eraseBatch(tx, groupId) : null;
    });
    if (erased === null) return false;
    if (erased === 0) return true;
  }
  return false;
}

async function eraseBatch(tx: Tx, groupId: string): Promise<number> {
  const layers = await tx.layer.findMany({
    where: { OR: [{ groupId }, { circle: { reading: { groupId } } }] },
    select: { id: true },
  });
  const layerIds = layers.map(({ id }) => Prisma.sql`${id}::uuid`);
  if (layerIds.length === 0) return 0;
  const of = Prisma.sql`IN (${Prisma.join(layerIds)})`;
  // Whole against those who place notes in a new edition: each of their rows holds its annotation until the commit.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Annotation" WHERE "layerId" ${of} ORDER BY id LIMIT ${BATCH} FOR UPDATE`;
  const ids = rows.map(({ id }) => id);
  const within = { annotationId: { in: ids } };
  await tx.annotation.updateMany({ where: { id: { in: ids } }, data: { noteId: null, answerId: null } });
  await tx.commentRevision.deleteMany({ where: { comment: within } });
  await tx.comment.deleteMany({ where: within });
  await tx.adjustment.deleteMany({ where: within });
  await tx.placement.deleteMany({ where: within });
  await tx.annotation.deleteMany({ where: { id: { in: ids } } });
  if (ids.length === 0)
    await tx.articleActivity.deleteMany({ where: { layerId: { in: layers.map(({ id }) => id) } } });
  return ids.length;
}
