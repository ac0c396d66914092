import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { notFound, olderEdition, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { locateTarget } from "./locate-target";
import type { AnchorAdjustmentInput } from "./schema";

/**
 * The author chooses other words for a note, on the current edition. Its first anchor stays; the choice is a row of
 * its own, and says whether others had answered by then. In this edition the note stands there from now on, as if
 * it had been decided so. The same words chosen twice are chosen once.
 * @throws AppError 404, 403, 422 for words that do not stand there, 409 `stale` or `older-edition`.
 */
export async function adjustAnchor(actor: Actor, id: string, input: AnchorAdjustmentInput): Promise<void> {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id: input.editionId }, editionsFor(actor)] },
    select: { id: true, articleId: true, text: true },
  });
  if (!edition) throw notFound();
  const editionId = edition.id;
  const { exact, prefix, suffix, start, end } = locateTarget(
    { type: "passage", anchor: input.anchor },
    edition.text,
    [],
  );
  await transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "adjust", id);
    const at = { annotationId_editionId: { annotationId: id, editionId } };
    const placement = await tx.placement.findUnique({ where: at });
    if (!placement) throw notFound();
    if (annotation.article.currentEditionId !== editionId) throw olderEdition();
    const latest = await tx.adjustment.findFirst({
      where: { annotationId: id },
      orderBy: { number: "desc" },
    });
    const now = latest ?? annotation;
    const same =
      now.editionId === editionId &&
      [now, placement].every((it) => it.start === start && it.end === end) &&
      placement.decision !== "detached";
    if (same) return;
    const { version } = annotation;
    if (version !== input.version) throw stale({ version, start: placement.start, end: placement.end });
    const answers = await tx.comment.count({
      where: { annotationId: id, authorId: { not: annotation.authorId }, deletedAt: null, removedAt: null },
    });
    const decidedAt = await clockIn(tx);
    await tx.adjustment.create({
      data: {
        ...{ annotationId: id, number: (latest?.number ?? 0) + 1, editionId },
        ...{ exact, prefix, suffix, start, end },
        answered: answers > 0,
        createdAt: decidedAt,
      },
    });
    await tx.placement.update({
      where: at,
      data: {
        ...{ start, end, decision: "replaced" as const, decidedAt },
        decidedById: annotation.authorId,
        version: { increment: 1 },
      },
    });
    await tx.annotation.update({ where: { id }, data: { version: { increment: 1 } } });
    await record(tx, actor, annotation, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "annotation.adjusted",
      subjectId: id,
      ids: { editionId },
    });
  });
}
