import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { annotationFacts } from "@/lib/access/facts";
import type { AnnotationFacts } from "@/lib/access/policy";
import { commentsFor } from "@/lib/access/scope";
import { layerKey } from "@/lib/annotations/layers";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { liesAhead } from "@/lib/readings/ahead";
import { presentComment } from "./present";
import { renderComment } from "./render";
import type { CommentBody, CommentRevisions, CommentView } from "./wire";

/** What lies ahead of the reader is not there for them, but for who wrote it or keeps order there. */
async function load(actor: Actor, id: string) {
  const comment = await db().comment.findFirst({
    where: { AND: [{ id }, commentsFor(actor)] },
    include: { author: true, annotation: { include: { ...annotationFacts(actor), placements: true } } },
  });
  if (!comment) throw notFound();
  const { annotation } = comment;
  const theirs =
    comment.authorId === idOf(actor) ||
    may(actor, "comment", "remove", comment) ||
    may(actor, "comment", "unremove", comment);
  if (!theirs && (await liesAhead(actor, layerKey(annotation.layer), annotation))) throw notFound();
  return comment;
}

/** One comment. @throws AppError 404 */
export async function readComment(actor: Actor, id: string): Promise<CommentView> {
  const comment = await load(actor, id);
  return presentComment(actor, comment, comment.annotation);
}

/** What a comment said, from the first version to now. A deleted or removed one shows its history to nobody else. */
export async function readRevisions(actor: Actor, id: string): Promise<CommentRevisions> {
  const comment = await load(actor, id);
  if (!may(actor, "comment", "history", comment)) throw notFound();
  const earlier = await db().commentRevision.findMany({
    where: { commentId: id },
    orderBy: { version: "asc" },
  });
  const now = {
    version: comment.version,
    body: comment.body,
    createdAt: comment.editedAt ?? comment.createdAt,
  };
  return {
    revisions: [...earlier, now].map(({ version, body, createdAt }) => ({
      version,
      // Bodies were written by postComment and editComment only, from checked input.
      html: renderComment(body as CommentBody),
      at: createdAt.toISOString(),
    })),
  };
}

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
