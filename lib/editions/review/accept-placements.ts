import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import type { BulkAccepted } from "../wire";
import { judgedEdition, refuseOlder } from "./judged-edition";
import { judgedBy } from "./queries";
import type { BulkAcceptanceInput } from "./schema";

/**
 * Accepts all open guesses at or above a confidence, at once: of whoever works on the text those that they may
 * judge, with `mine` only those of one's own notes. One event for each layer that it touched.
 * @throws AppError 404, 403, 409 `older-edition`
 */
export async function acceptPlacements(
  actor: Actor,
  editionId: string,
  { minConfidence, mine }: BulkAcceptanceInput,
): Promise<BulkAccepted> {
  const edition = await judgedEdition(actor, editionId);
  return transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, mine ? "annotate" : "revise", edition.articleId);
    refuseOlder(article, editionId);
    const judged = await judgedBy(actor, edition, mine, tx);
    const found = await tx.placement.findMany({
      where: {
        AND: [judged],
        status: "uncertain",
        decision: null,
        confidence: { gte: minConfidence },
      },
      select: { annotationId: true },
    });
    const ids = found.map(({ annotationId }) => annotationId);
    await tx.$queryRaw`
      SELECT 1 FROM "Annotation" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    const at = await clockIn(tx);
    // While the locks were waited for, one of them may have been decided or taken away.
    const accepted = await tx.$queryRaw<{ layerId: string }[]>`
      UPDATE "Placement" p SET decision = 'accepted', "decidedById" = ${actor.kind === "person" ? actor.id : null}::uuid,
        "decidedAt" = ${at}, version = p.version + 1
      FROM "Annotation" a
      WHERE a.id = p."annotationId" AND p."editionId" = ${editionId}::uuid AND a.id = ANY(${ids}::uuid[])
        AND p.status = 'uncertain' AND p.decision IS NULL
        AND a."removedAt" IS NULL AND (a."deletedAt" IS NULL OR a."commentCount" > 0)
      RETURNING a."layerId"`;
    const layers = new Set(accepted.map(({ layerId }) => layerId));
    for (const layerId of [...layers].sort())
      await record(tx, actor, article, {
        stream: layerStream(article.id, layerId),
        type: "placements.accepted",
        subjectId: editionId,
      });
    return { accepted: accepted.length, at: at.toISOString() };
  });
}
