import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Tx } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";

/** Where a note stands: UTF-16 offset into the text whose blocks are given, or -1 for the whole text. */
type Stand = { groupId: string; articleId: string; start: number; blocks: readonly BlockSpan[] };

/**
 * The reading whose rules a note of a group is written under: the newest on the list whose range holds its place.
 * Ask under the group's lock. A block that this edition has no more bounds nothing, and so a reading whose blocks are
 * all there comes first. Cost: the article's readings in that group, and the blocks.
 */
export async function readingAt(
  tx: Tx,
  { groupId, articleId, start, blocks }: Stand,
): Promise<string | null> {
  const readings = await tx.reading.findMany({
    where: { groupId, articleId, removedAt: null },
    select: { id: true, startBlock: true, endBlock: true },
    orderBy: { id: "desc" },
  });
  const of = (id: string | null) => (id ? blocks.find((block) => block.id === id) : undefined);
  const holding = readings.filter(
    ({ startBlock, endBlock }) =>
      start === -1 ||
      (start >= (of(startBlock)?.start ?? 0) && start <= (of(endBlock)?.end ?? Number.POSITIVE_INFINITY)),
  );
  const whole = holding.find((it) => [it.startBlock, it.endBlock].every((id) => !id || of(id)));
  return (whole ?? holding[0])?.id ?? null;
}

/**
 * Staff see everything; who is lowered to a member goes on seeing what stands in the group's readings.
 */
export const keepStaffsSight = (tx: Tx, groupId: string, userId: string) =>
  tx.$executeRaw`
    INSERT INTO "RevealGrant" ("readingId", "userId", "sawAhead")
    SELECT id, ${userId}::uuid, true FROM "Reading" WHERE "groupId" = ${groupId}::uuid
    ON CONFLICT ("readingId", "userId") DO UPDATE SET "sawAhead" = true`;

/**
 * Keeps the unsealing that somebody has earned by notes of their own, in the transaction of the note: deleting them
 * later seals nothing again. Marks without words don't count.
 * @returns the reading, where it was earned just now: `recordEarned` tells it after what earned it.
 */
export async function earnReveal(
  tx: Tx,
  { readingId, authorId: userId }: { readingId: string | null; authorId: string },
): Promise<string | null> {
  if (!readingId) return null;
  const reading = await tx.reading.findUnique({
    where: { id: readingId },
    select: { reveal: true, revealAfter: true },
  });
  if (reading?.reveal !== "notes") return null;
  const written = await tx.annotation.count({
    where: {
      readingId,
      authorId: userId,
      note: { deletedAt: null, removedAt: null },
      deletedAt: null,
      removedAt: null,
    },
  });
  if (written < (reading.revealAfter ?? 1)) return null;
  const { count } = await tx.revealGrant.createMany({
    data: [{ readingId, userId }],
    skipDuplicates: true,
  });
  return count > 0 ? readingId : null;
}

/** Tells that a reading was unsealed for somebody; nothing where it was not. */
export async function recordEarned(
  tx: Tx,
  actor: Actor,
  proof: Authorized<object>,
  earned: string | null,
  { articleId, layerId }: { articleId: string; layerId: string },
): Promise<void> {
  if (!earned) return;
  await record(tx, actor, proof, {
    stream: layerStream(articleId, layerId),
    type: "reading.unsealed",
    subjectId: earned,
    ids: { articleId },
  });
}
