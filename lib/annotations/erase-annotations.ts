import "server-only";
import type { Tx } from "@/lib/db/transaction";

/**
 * Takes a person's writing out of the margin when the account goes. What only they could see goes in any case;
 * with `erase` the words of their public notes and comments go too, and leave their place in the thread, so that
 * what others answered still hangs together. The public streams move on, so that no index is served from before.
 */
export async function eraseAnnotations(tx: Tx, userId: string, writing: "keep" | "erase"): Promise<void> {
  await erasePrivateLayer(tx, userId);
  if (writing === "keep") return;
  // As every command does: first the threads, whole, so that nobody writes in them while they are counted.
  await tx.$queryRaw`
    SELECT 1 FROM "Annotation" WHERE "authorId" = ${userId}::uuid
      OR id IN (SELECT "annotationId" FROM "Comment" WHERE "authorId" = ${userId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
  const empty = JSON.stringify({ type: "doc", content: [{ type: "paragraph" }] });
  await tx.$executeRaw`
    DELETE FROM "CommentRevision" r USING "Comment" c WHERE c.id = r."commentId" AND c."authorId" = ${userId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Comment" SET body = ${empty}::jsonb, "contentHash" = '', "deletedAt" = COALESCE("deletedAt", clock_timestamp())
    WHERE "authorId" = ${userId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Annotation" SET "contentHash" = '', "deletedAt" = COALESCE("deletedAt", clock_timestamp())
    WHERE "authorId" = ${userId}::uuid`;
  await recount(tx, userId);
}

async function erasePrivateLayer(tx: Tx, userId: string): Promise<void> {
  const layer = await tx.layer.findUnique({ where: { ownerId: userId } });
  if (!layer) return;
  const within = { annotation: { layerId: layer.id } };
  await tx.annotation.updateMany({ where: { layerId: layer.id }, data: { noteId: null, answerId: null } });
  await tx.commentRevision.deleteMany({ where: { comment: within } });
  await tx.comment.deleteMany({ where: within });
  await tx.placement.deleteMany({ where: within });
  await tx.annotation.deleteMany({ where: { layerId: layer.id } });
  await tx.articleActivity.deleteMany({ where: { layerId: layer.id } });
}

/** Counts again what the erasure changed; streams last, in the order of their keys. */
async function recount(tx: Tx, userId: string): Promise<void> {
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
  for (const { articleId, layerId } of touched) {
    const stream = `article:${articleId}:layer:${layerId}`;
    await tx.$executeRaw`
      WITH head AS (
        INSERT INTO "Stream" (key, number) VALUES (${stream}, 1)
        ON CONFLICT (key) DO UPDATE SET number = "Stream".number + 1 RETURNING key, number)
      INSERT INTO "Event" ("streamKey", number, type, "actorId", "subjectId", ids)
      SELECT key, number, 'account.deleted', ${userId}::uuid, ${userId}::uuid, '{}'::jsonb FROM head`;
  }
}
