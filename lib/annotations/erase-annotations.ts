import "server-only";
import type { Person } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";

/**
 * Takes a person's writing out of the margin when the account goes. What only they could see, or had deleted and
 * alone could bring back, goes in any case; with `erase` the words of their public notes and comments go too, and
 * leave their place in the thread, so that what others answered still hangs together. The public streams move on, so that no index is served from before.
 */
export async function eraseAnnotations(
  tx: Tx,
  actor: Person,
  person: Authorized<{ id: string }, "person.delete">,
  writing: "keep" | "erase",
): Promise<void> {
  const userId = person.id;
  await erasePrivateLayer(tx, userId);
  if (writing === "keep") {
    await eraseWords(tx, Prisma.sql`"authorId" = ${userId}::uuid AND "deletedAt" IS NOT NULL`);
    return eraseChoices(tx, userId);
  }
  // As every command does: first the threads, whole, so that nobody writes in them while they are counted.
  await tx.$queryRaw`
    SELECT 1 FROM "Annotation" WHERE "authorId" = ${userId}::uuid
      OR id IN (SELECT "annotationId" FROM "Comment" WHERE "authorId" = ${userId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
  await eraseWords(tx, Prisma.sql`"authorId" = ${userId}::uuid`);
  await tx.$executeRaw`
    UPDATE "Annotation" SET "contentHash" = '', "deletedAt" = COALESCE("deletedAt", clock_timestamp())
    WHERE "authorId" = ${userId}::uuid`;
  const touched = await recount(tx, userId);
  await eraseChoices(tx, userId);
  const happened = { type: "account.deleted", subjectId: userId } as const;
  for (const { articleId, layerId } of touched)
    await record(tx, actor, person, { stream: layerStream(articleId, layerId), ...happened });
}

/** Empties the comments that `which` says, with all their earlier versions; their places stay. */
async function eraseWords(tx: Tx, which: Prisma.Sql): Promise<void> {
  const empty = JSON.stringify({ type: "doc", content: [{ type: "paragraph" }] });
  await tx.$executeRaw`
    DELETE FROM "CommentRevision" WHERE "commentId" IN (SELECT id FROM "Comment" WHERE ${which})`;
  await tx.$executeRaw`
    UPDATE "Comment" SET body = ${empty}::jsonb, "contentHash" = '', "deletedAt" = COALESCE("deletedAt", clock_timestamp())
    WHERE ${which}`;
}

/**
 * Drops the words that they chose for what they had deleted or now erase. Where others' answers hold a frame open,
 * the last choice stays: it is what those answers speak about, and where the frame stands.
 */
async function eraseChoices(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Adjustment" x USING "Annotation" a
    WHERE a.id = x."annotationId" AND a."authorId" = ${userId}::uuid AND a."deletedAt" IS NOT NULL
      AND (a."commentCount" = 0
        OR x.number < (SELECT max(y.number) FROM "Adjustment" y WHERE y."annotationId" = a.id))`;
}

async function erasePrivateLayer(tx: Tx, userId: string): Promise<void> {
  const layer = await tx.layer.findUnique({ where: { ownerId: userId } });
  if (!layer) return;
  const within = { annotation: { layerId: layer.id } };
  // Whole against those who place notes in a new edition: each of their rows holds its annotation until the commit.
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "layerId" = ${layer.id}::uuid ORDER BY id FOR UPDATE`;
  await tx.annotation.updateMany({ where: { layerId: layer.id }, data: { noteId: null, answerId: null } });
  await tx.commentRevision.deleteMany({ where: { comment: within } });
  await tx.comment.deleteMany({ where: within });
  await tx.adjustment.deleteMany({ where: within });
  await tx.placement.deleteMany({ where: within });
  await tx.annotation.deleteMany({ where: { layerId: layer.id } });
  await tx.articleActivity.deleteMany({ where: { layerId: layer.id } });
}

/** Counts again what the erasure changed. @returns the layers it touched, in the order of their streams' keys. */
async function recount(tx: Tx, userId: string): Promise<{ articleId: string; layerId: string }[]> {
  await tx.$executeRaw`
    UPDATE "Annotation" a SET "commentCount" = (
      SELECT count(*) FROM "Comment" c
      WHERE c."annotationId" = a.id AND c."deletedAt" IS NULL AND c."removedAt" IS NULL)
    WHERE a.id IN (SELECT "annotationId" FROM "Comment" WHERE "authorId" = ${userId}::uuid)`;
  const touched = await tx.$queryRaw<{ articleId: string; layerId: string }[]>`
    SELECT DISTINCT a."articleId", a."layerId" FROM "Annotation" a
    WHERE a."authorId" = ${userId}::uuid
      OR a.id IN (SELECT "annotationId" FROM "Comment" WHERE "authorId" = ${userId}::uuid)
    ORDER BY a."articleId", a."layerId"`;
  for (const { articleId, layerId } of touched) {
    // Locked by a statement of its own: the next one then sees what was written while this one waited.
    await tx.$queryRaw`
      SELECT 1 FROM "ArticleActivity" WHERE "articleId" = ${articleId}::uuid AND "layerId" = ${layerId}::uuid FOR UPDATE`;
    await tx.$executeRaw`
      UPDATE "ArticleActivity" SET annotations = now.annotations, comments = now.comments FROM (
        SELECT count(*) FILTER (WHERE "deletedAt" IS NULL)::int AS annotations,
          COALESCE(sum("commentCount"), 0)::int AS comments
        FROM "Annotation"
        WHERE "articleId" = ${articleId}::uuid AND "layerId" = ${layerId}::uuid AND "removedAt" IS NULL) AS now
      WHERE "articleId" = ${articleId}::uuid AND "layerId" = ${layerId}::uuid`;
  }
  return touched;
}
