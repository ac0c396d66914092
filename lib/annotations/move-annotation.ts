import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAnnotation, authorizeGroup } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { AppError, signInFirst } from "@/lib/errors";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { earnReveal, recordEarned } from "@/lib/readings/sealing";
import { layerNamed } from "./layers";
import { readingIn } from "./reading-in";
import type { LayerKey } from "./wire";

/**
 * Takes one's annotation, with all that is said in it, to another layer; its rules begin anew there. Only where
 * nobody else has answered: their words were for those who read them where they stand. Moved to where it is, it stays.
 * @throws AppError 404 for an annotation or a layer that this reader can't see, 403 for one that is not theirs or that
 * they may not write in, 409 `answered`.
 */
export async function moveAnnotation(actor: Actor, id: string, to: LayerKey): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  const layer = await layerNamed(actor, to);
  await transaction(async (tx) => {
    // Groups before the rest, as everywhere.
    if (layer.groupId) await authorizeGroup(tx, actor, "write", layer.groupId);
    const annotation = await authorizeAnnotation(tx, actor, "move", id);
    const { articleId, layerId, authorId } = annotation;
    if (layerId === layer.id) return;
    const answers = await tx.comment.count({ where: { annotationId: id, authorId: { not: authorId } } });
    if (answers > 0) throw answered();
    const readingId = layer.groupId && (await readingIn(tx, layer.groupId, annotation));
    const moved = await tx.annotation.update({
      where: { id },
      data: { layerId: layer.id, readingId, seed: false, version: { increment: 1 } },
    });
    const earned = moved.noteId && (await earnReveal(tx, moved));
    const comments = annotation.commentCount;
    // Rows and streams of both layers, in one order: two that move against each other never wait in a circle.
    const both = [
      { layerId, counts: { annotations: -1, comments: -comments } },
      { layerId: layer.id, counts: { annotations: 1, comments } },
    ].sort((a, b) => (a.layerId < b.layerId ? -1 : 1));
    for (const it of both) await countActivity(tx, { articleId, layerId: it.layerId }, it.counts);
    for (const it of both) {
      const stream = layerStream(articleId, it.layerId);
      await record(tx, actor, annotation, {
        stream,
        type: "annotation.moved",
        subjectId: id,
        ids: { articleId },
      });
      if (it.layerId === layer.id) await recordEarned(tx, actor, annotation, earned, moved);
    }
  });
}

const answered = () =>
  new AppError(
    409,
    "answered",
    "Others have answered it, so it stays where they did.",
    "Copy it to the other layer instead. The answers stay here.",
  );
