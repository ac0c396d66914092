import "server-only";
import type { Person } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { enqueue } from "@/lib/jobs/enqueue";
import { findPlaces, insertPlaces, targetOf, unplaced } from "./placing";

/**
 * Gives a prepared edition to the readers, in one transaction. The article is taken whole: who posts a note at the
 * same time either comes before, and is placed here, or after, and places it in the new edition as well. Whoever
 * started it must still be allowed to.
 * @throws AppError where they are not, or the article is gone.
 */
export async function switchEdition(editionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { articleId, startedById, startedAt } = await tx.publication.findUniqueOrThrow({
      where: { editionId },
    });
    const starter = await personOf(tx, startedById);
    const article = await authorizeArticle(tx, starter, "revise", articleId);
    const [placing] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Publication" WHERE "editionId" = ${editionId}::uuid AND state = 'placing' FOR UPDATE`;
    // The same job was done by another worker in between.
    if (!placing) return;
    const target = await targetOf(tx, editionId);
    await forgetOvertaken(tx, { editionId, articleId, startedAt });
    await insertPlaces(tx, target, await findPlaces(tx, target, await unplaced(tx, target)));
    const now = await clockIn(tx);
    const placed = await tx.placement.count({ where: { editionId } });
    await tx.edition.update({ where: { id: editionId }, data: { publishedAt: now } });
    await tx.article.update({ where: { id: articleId }, data: { currentEditionId: editionId } });
    await tx.publication.update({
      where: { editionId },
      data: { state: "done", total: placed, placed, finishedAt: now },
    });
    // Nobody could change it meanwhile: it is what was published.
    await tx.editionDraft.deleteMany({ where: { articleId } });
    await enqueue(tx, "tell-displaced", { editionId });
    await record(tx, starter, article, {
      stream: articleStream(articleId),
      type: "edition.published",
      subjectId: editionId,
      ids: { articleId },
    });
  });
}

/** Who started it, without the device that they did it on: they may have left that since. */
async function personOf(tx: Tx, id: string): Promise<Person> {
  const { handle, name, role } = await tx.user.findUniqueOrThrow({ where: { id } });
  return { kind: "person", id, handle, name, role, sessionId: null };
}

/** Notes whose place in an earlier edition was judged or chosen anew since the start are placed again. */
async function forgetOvertaken(
  tx: Tx,
  { editionId, articleId, startedAt }: { editionId: string; articleId: string; startedAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Placement" p WHERE p."editionId" = ${editionId}::uuid AND p."annotationId" IN (
      SELECT e."annotationId" FROM "Edition" d JOIN "Placement" e ON e."editionId" = d.id AND d.id <> ${editionId}::uuid
      WHERE d."articleId" = ${articleId}::uuid AND e."decidedAt" >= ${startedAt}
      UNION SELECT j."annotationId" FROM "Adjustment" j WHERE j."createdAt" >= ${startedAt})`;
}
