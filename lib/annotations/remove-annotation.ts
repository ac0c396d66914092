import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { authorizeAnnotation } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { earnReveal, recordEarned } from "@/lib/readings/sealing";

/** The host takes a thread out of sight, with a reason that its author sees. */
export const removeAnnotation = (actor: Actor, id: string, reason: string) =>
  transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "remove", id);
    await tx.annotation.update({
      where: { id },
      data: {
        removedAt: await clockIn(tx),
        removalReason: reason,
        removedById: idOf(actor),
        version: { increment: 1 },
      },
    });
    await countActivity(tx, annotation, { annotations: -1, comments: -annotation.commentCount });
    await record(tx, actor, annotation, {
      stream: layerStream(annotation.articleId, annotation.layerId),
      type: "annotation.removed",
      subjectId: id,
    });
  });

/** Takes the removal back: the note counts again where others' notes wait for some of its author's. */
export const unremoveAnnotation = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const annotation = await authorizeAnnotation(tx, actor, "unremove", id);
    await tx.annotation.update({
      where: { id },
      data: { removedAt: null, removalReason: null, removedById: null, version: { increment: 1 } },
    });
    const earned = await earnReveal(tx, annotation);
    await countActivity(tx, annotation, { annotations: 1, comments: annotation.commentCount });
    const stream = layerStream(annotation.articleId, annotation.layerId);
    await record(tx, actor, annotation, { stream, type: "annotation.unremoved", subjectId: id });
    await recordEarned(tx, actor, annotation, earned, annotation);
  });
