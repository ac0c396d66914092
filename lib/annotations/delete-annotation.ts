import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { earnReveal, recordEarned } from "@/lib/readings/sealing";

/** Takes one's annotation back, with its note. Others' replies stay, in a frame that says it was deleted. */
export const deleteAnnotation = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "delete", id);
    const deletedAt = await clockIn(tx);
    const notes = await tx.comment.updateMany({
      where: { id: annotation.noteId ?? id, deletedAt: null, removedAt: null },
      data: { deletedAt },
    });
    await tx.annotation.update({
      where: { id },
      data: { deletedAt, commentCount: { decrement: notes.count }, version: { increment: 1 } },
    });
    await countActivity(tx, annotation, { annotations: -1, comments: -notes.count });
    await record(tx, actor, annotation, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "annotation.deleted",
      subjectId: id,
    });
  });

/** Undoes the deletion, and that of the note which went with it: both count again where others' notes wait for some. */
export const restoreAnnotation = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "restore", id);
    const notes = await tx.comment.updateMany({
      where: { id: annotation.noteId ?? id, deletedAt: annotation.deletedAt, removedAt: null },
      data: { deletedAt: null },
    });
    await tx.annotation.update({
      where: { id },
      data: { deletedAt: null, commentCount: { increment: notes.count }, version: { increment: 1 } },
    });
    const { articleId, layerId } = annotation;
    const earned = await earnReveal(tx, annotation);
    await countActivity(tx, annotation, { annotations: 1, comments: notes.count });
    const stream = layerStream(articleId, layerId);
    await record(tx, actor, annotation, { stream, type: "annotation.restored", subjectId: id });
    await recordEarned(tx, actor, annotation, earned, annotation);
  });
