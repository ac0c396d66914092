import "server-only";
import type { Person } from "@/lib/access/actor";
import { authorizeArticle, may } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import type { BulkUndone } from "../wire";
import { judgedEdition, refuseOlder } from "./judged-edition";

/**
 * Takes back one's own acceptance of many guesses at once, known by its instant. What was decided otherwise since
 * stays. One event for each layer that it touched.
 * @throws AppError 404, 403, 409 `older-edition`
 */
export async function undoAcceptances(actor: Person, editionId: string, at: Date): Promise<BulkUndone> {
  const edition = await judgedEdition(actor, editionId);
  return transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "annotate", edition.articleId);
    refuseOlder(article, editionId);
    // Who was let edit then and is no more, takes back what was said about their own notes.
    const revises = may(actor, "article", "revise", article);
    // The annotation's lock orders all who judge it.
    await tx.$queryRaw`
      SELECT 1 FROM "Annotation" a JOIN "Placement" p ON p."annotationId" = a.id
      WHERE p."editionId" = ${editionId}::uuid AND p."decidedById" = ${actor.id}::uuid AND p."decidedAt" = ${at}
      ORDER BY a.id FOR NO KEY UPDATE OF a`;
    const undone = await tx.$queryRaw<{ layerId: string }[]>`
      UPDATE "Placement" p SET decision = NULL, "decidedById" = NULL, "decidedAt" = clock_timestamp(), version = p.version + 1
      FROM "Annotation" a
      WHERE a.id = p."annotationId" AND p."editionId" = ${editionId}::uuid AND p.decision = 'accepted'
        AND p."decidedById" = ${actor.id}::uuid AND p."decidedAt" = ${at}
        AND (${revises} OR a."authorId" = ${actor.id}::uuid)
      RETURNING a."layerId"`;
    const layers = new Set(undone.map(({ layerId }) => layerId));
    for (const layerId of [...layers].sort())
      await record(tx, actor, article, {
        stream: layerStream(article.id, layerId),
        type: "placements.unaccepted",
        subjectId: editionId,
      });
    return { undone: undone.length };
  });
}
