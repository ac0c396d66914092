import "server-only";
import type { Actor, Person } from "@/lib/access/actor";
import { authorizeAnnotation, authorizeGroup } from "@/lib/access/authorize";
import { contentHash } from "@/lib/db/content-hash";
import type { Annotation, Comment } from "@/lib/db/generated/client";
import { type Tx, transaction } from "@/lib/db/transaction";
import { keyReused, signInFirst } from "@/lib/errors";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { earnReveal, recordEarned } from "@/lib/readings/sealing";
import { layerNamed } from "./layers";
import { readingIn } from "./reading-in";
import type { AnnotationCopyInput } from "./schema";

/**
 * Writes one's annotation into another layer as well, where it stands in every edition that it stands in here. Its
 * note comes along; one's own answers only where nobody else has answered: alone they would speak to nobody. Sent
 * twice with one key, it is stored once.
 * @returns the copy's id.
 * @throws AppError 404 for an annotation or a layer that this reader can't see, 403 for one that is not theirs or that
 * they may not write in, 409 for a key that was used for something else.
 */
export async function copyAnnotation(actor: Actor, id: string, input: AnnotationCopyInput): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const layer = await layerNamed(actor, input.layer);
  return transaction(async (tx) => {
    // Groups before the rest, as everywhere.
    if (layer.groupId) await authorizeGroup(tx, actor, "write", layer.groupId);
    const annotation = await authorizeAnnotation(tx, actor, "copy", id);
    const { articleId } = annotation;
    const key = { authorId: actor.id, clientKey: input.key };
    const hash = contentHash(["copy", id, input.layer]);
    const sent = await tx.annotation.findUnique({ where: { authorId_clientKey: key } });
    if (sent) {
      if (sent.contentHash !== hash) throw keyReused();
      return sent.id;
    }
    const readingId = layer.groupId && (await readingIn(tx, layer.groupId, annotation));
    const { editionId, kind, colour, target, blockId, exact, prefix, suffix, start, end } = annotation;
    const made = await tx.annotation.createMany({
      data: {
        ...key,
        ...{ contentHash: hash, articleId, editionId, layerId: layer.id, readingId, kind, colour },
        ...{ target, blockId, exact, prefix, suffix, start, end },
      },
      skipDuplicates: true,
    });
    // The same key with something else at the same moment.
    if (made.count === 0) throw keyReused();
    const copy = await tx.annotation.findUniqueOrThrow({ where: { authorId_clientKey: key } });
    await copyPlaces(tx, id, copy);
    const { comments, noteId } = await copyWords(tx, actor, annotation, copy.id);
    const earned = noteId && (await earnReveal(tx, copy));
    await countActivity(tx, copy, { annotations: 1, comments });
    const stream = layerStream(articleId, layer.id);
    await record(tx, actor, annotation, {
      stream,
      type: "annotation.copied",
      subjectId: copy.id,
      ids: { articleId },
    });
    await recordEarned(tx, actor, annotation, earned, copy);
    return copy.id;
  });
}

/** Its places in all published editions, decisions included, and the words that its author chose for it last. */
async function copyPlaces(tx: Tx, from: string, to: Pick<Annotation, "id" | "layerId">): Promise<void> {
  const places = await tx.placement.findMany({
    // One that is being prepared looks for the notes that have no place in it yet, and finds the copy too.
    where: { annotationId: from, edition: { publishedAt: { not: null } } },
  });
  await tx.placement.createMany({
    data: places.map(({ version: _, ...place }) => ({ ...place, annotationId: to.id, layerId: to.layerId })),
  });
  const chosen = await tx.adjustment.findFirst({
    where: { annotationId: from },
    orderBy: { number: "desc" },
  });
  // Nobody has answered the copy: what it stood on before is no matter.
  if (chosen)
    await tx.adjustment.create({ data: { ...chosen, annotationId: to.id, number: 1, answered: false } });
}

/** The note, and the answers where all of them are the author's. @returns how many were copied, and the note's id. */
async function copyWords(
  tx: Tx,
  { id: authorId }: Person,
  from: Annotation,
  to: string,
): Promise<{ comments: number; noteId: string | null }> {
  const all = await tx.comment.findMany({
    where: { annotationId: from.id, deletedAt: null, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const isAlone =
    (await tx.comment.count({ where: { annotationId: from.id, authorId: { not: authorId } } })) === 0;
  const words = isAlone ? all : all.filter(({ id }) => id === from.noteId);
  const ids = new Map(words.map(({ id }) => [id, crypto.randomUUID()]));
  const copyOf = (id: string | null) => (id && ids.get(id)) || null;
  const write = (comment: Comment) => ({
    id: copyOf(comment.id) ?? crypto.randomUUID(),
    annotationId: to,
    authorId,
    // Nobody sends these: they were sent as what they are copied from.
    clientKey: crypto.randomUUID(),
    contentHash: contentHash(["copy", comment.id]),
    // An answer to one that was taken back stands by itself.
    parentId: copyOf(comment.parentId),
    body: comment.body ?? {},
    createdAt: comment.createdAt,
    editedAt: comment.editedAt,
  });
  await tx.comment.createMany({ data: words.map(write) });
  const noteId = copyOf(from.noteId);
  await tx.annotation.update({
    where: { id: to },
    data: { noteId, answerId: copyOf(from.answerId), commentCount: words.length },
  });
  return { comments: words.length, noteId };
}
