import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { type Authorized, authorizeComment } from "@/lib/access/authorize";
import type { Annotation, Prisma } from "@/lib/db/generated/client";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { type EventType, layerStream } from "@/lib/events/types";
import { earnReveal, recordEarned } from "@/lib/readings/sealing";

type Held = Authorized<{ id: string; annotation: Annotation }>;

/**
 * One comment goes out of sight (`by` -1) or comes back (+1): the row, the counters, the event. With its note a mark
 * counts again where others' notes wait for some of one's own.
 */
async function apply(
  tx: Tx,
  actor: Actor,
  comment: Held,
  by: 1 | -1,
  data: Prisma.CommentUpdateInput,
  type: EventType,
) {
  const { annotation } = comment;
  await tx.comment.update({ where: { id: comment.id }, data });
  await tx.annotation.update({ where: { id: annotation.id }, data: { commentCount: { increment: by } } });
  const counts = by === 1 && annotation.noteId === comment.id;
  const earned = counts ? await earnReveal(tx, annotation) : null;
  // A thread that the host removed is not counted, so nothing in it changes the count either.
  await countActivity(tx, annotation, { comments: annotation.removedAt ? 0 : by });
  await record(tx, actor, comment, {
    stream: layerStream(annotation.articleId, annotation.layerId),
    type,
    subjectId: comment.id,
    ids: { annotationId: annotation.id },
  });
  await recordEarned(tx, actor, comment, earned, annotation);
}

/** Takes one's comment back. Replies to it stay. */
export const deleteComment = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const comment = await authorizeComment(tx, actor, "delete", id);
    await apply(tx, actor, comment, -1, { deletedAt: await clockIn(tx) }, "comment.deleted");
  });

/** Undoes that. */
export const restoreComment = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const comment = await authorizeComment(tx, actor, "restore", id);
    await apply(tx, actor, comment, 1, { deletedAt: null }, "comment.restored");
  });

/** The host removes a comment with a reason that stands in its place. */
export const removeComment = (actor: Actor, id: string, reason: string) =>
  transaction(async (tx) => {
    const comment = await authorizeComment(tx, actor, "remove", id);
    const data = { removedAt: await clockIn(tx), removalReason: reason, removedById: idOf(actor) };
    await apply(tx, actor, comment, -1, data, "comment.removed");
  });

export const unremoveComment = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const comment = await authorizeComment(tx, actor, "unremove", id);
    const data = { removedAt: null, removalReason: null, removedById: null };
    await apply(tx, actor, comment, 1, data, "comment.unremoved");
  });
