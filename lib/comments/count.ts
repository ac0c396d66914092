import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import type { AnnotationFacts } from "@/lib/access/policy";
import { commentsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";

/**
 * How many live comments under each of these annotations the actor may read, by the annotation's id: of a seed whose
 * answers are sealed, those that are not. Cost: nothing, or one query where there is such a seed.
 */
export async function countComments(
  actor: Actor,
  annotations: readonly (AnnotationFacts & { id: string })[],
): Promise<Map<string, number>> {
  const counts = new Map(annotations.map(({ id, commentCount }) => [id, commentCount]));
  const sealed = annotations.filter((it) => !may(actor, "annotation", "answers", it)).map(({ id }) => id);
  if (sealed.length === 0) return counts;
  const read = await db().comment.groupBy({
    by: "annotationId",
    where: { AND: [{ annotationId: { in: sealed }, deletedAt: null, removedAt: null }, commentsFor(actor)] },
    _count: true,
  });
  for (const id of sealed) counts.set(id, 0);
  for (const { annotationId, _count } of read) counts.set(annotationId, _count);
  return counts;
}
