import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";

/**
 * Makes a note a seed of its reading: it is shown in every cohort, and never sealed; or an ordinary one again. Only
 * notes of those who facilitate become seeds: a member's may be sealed for good reason. Twice is once.
 * @throws AppError 409 `no-reading`, `not-a-facilitators`
 */
export async function seedAnnotation(actor: Actor, id: string, seed: boolean) {
  await transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "seed", id);
    const { articleId, layerId, readingId, authorId, layer } = annotation;
    if (annotation.seed === seed) return;
    if (seed && !readingId)
      throw new AppError(
        409,
        "no-reading",
        "This note belongs to no reading.",
        "Put its passage on the list, then write it there.",
      );
    const author = await tx.membership.findFirst({
      where: { groupId: layer.groupId ?? "", userId: authorId, role: { in: ["owner", "facilitator"] } },
    });
    if (seed && !author)
      throw new AppError(
        409,
        "not-a-facilitators",
        "Only notes of facilitators become seeds.",
        "Write the question yourself.",
      );
    await tx.annotation.update({ where: { id }, data: { seed, version: { increment: 1 } } });
    await record(tx, actor, annotation, {
      stream: layerStream(articleId, layerId),
      type: seed ? "annotation.seeded" : "annotation.unseeded",
      subjectId: id,
      ids: { articleId, ...(readingId ? { readingId } : {}) },
    });
  });
}
