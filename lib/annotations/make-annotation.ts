import "server-only";
import type { Actor, Person } from "@/lib/access/actor";
import { authorizeArticle, authorizeGroup } from "@/lib/access/authorize";
import { editionsFor } from "@/lib/access/scope";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { db } from "@/lib/db/client";
import { contentHash } from "@/lib/db/content-hash";
import type { Annotation } from "@/lib/db/generated/client";
import { type Tx, transaction } from "@/lib/db/transaction";
import type { Found } from "@/lib/editions/place";
import { type LatePlace, placeLate } from "@/lib/editions/place-late";
import { keyReused, notFound, signInFirst } from "@/lib/errors";
import { countActivity } from "@/lib/events/activity";
import { record } from "@/lib/events/record";
import { layerStream } from "@/lib/events/types";
import { earnReveal, readingAt, recordEarned } from "@/lib/readings/sealing";
import { layerNamed, type NamedLayer } from "./layers";
import { type Located, locateTarget } from "./locate-target";
import type { NewAnnotationInput } from "./schema";

/**
 * Marks a passage, with the author's note if there is one. Sent twice with one key, it is stored once. On an edition
 * that is not the current one any more, it is placed in that one too.
 * @returns the annotation's id.
 * @throws AppError 404 for an edition that this reader can't see, 422 for an anchor that does not fit it,
 * 409 for a key that was used for something else.
 */
export async function makeAnnotation(actor: Actor, input: NewAnnotationInput): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const edition = await db().edition.findFirst({
    where: { AND: [{ id: input.editionId }, editionsFor(actor)] },
    select: { id: true, articleId: true, text: true, blocks: true },
  });
  if (!edition) throw notFound();
  // Blocks were written by publishArticle or publishEdition from a checked document.
  const blocks = edition.blocks as BlockSpan[];
  const located = locateTarget(input.target, edition.text, blocks);
  const layer = await layerNamed(actor, input.layer);
  const { id: editionId, articleId } = edition;
  for (;;) {
    const late = await placeLate(edition, located);
    const id = await transaction((tx) =>
      store(tx, actor, input, { editionId, articleId, located, layer, late, blocks }),
    );
    if (id) return id;
    // Another edition was published in between: the note is placed in that one.
  }
}

type Prepared = {
  editionId: string;
  articleId: string;
  located: Located;
  layer: NamedLayer;
  late: LatePlace;
  blocks: readonly BlockSpan[];
};

/** @returns null where the current edition is another one than the note was placed in. */
async function store(
  tx: Tx,
  actor: Person,
  input: NewAnnotationInput,
  { editionId, articleId, located, layer, late, blocks }: Prepared,
): Promise<string | null> {
  const { groupId } = layer;
  if (groupId) await authorizeGroup(tx, actor, "write", groupId);
  const article = await authorizeArticle(tx, actor, "annotate", articleId);
  const key = { authorId: actor.id, clientKey: input.key };
  const hash = contentHash(input);
  // The article is shared from here on: who publishes an edition waits for this note, and places it too.
  if (article.currentEditionId !== late.editionId) return null;
  const readingId = groupId && (await readingAt(tx, { groupId, articleId, start: located.start, blocks }));
  const made = await tx.annotation.createMany({
    data: {
      ...key,
      readingId,
      contentHash: hash,
      articleId,
      editionId,
      layerId: layer.id,
      kind: input.kind,
      colour: input.colour,
      ...located,
    },
    skipDuplicates: true,
  });
  const annotation = await tx.annotation.findUniqueOrThrow({ where: { authorId_clientKey: key } });
  if (annotation.contentHash !== hash) throw keyReused();
  if (made.count === 0) return annotation.id;
  const { id } = annotation;
  const here = {
    status: "kept",
    start: located.start,
    end: located.end,
    confidence: 1,
    method: "position",
  } as const;
  await tx.placement.createMany({
    data: [
      placement(annotation, editionId, here),
      ...(late.editionId && late.place ? [placement(annotation, late.editionId, late.place)] : []),
    ],
  });
  const noteId = input.body && crypto.randomUUID();
  if (input.body && noteId) {
    const note = { id: noteId, annotationId: id, ...key, contentHash: hash, body: input.body };
    const kept = await tx.comment.createMany({ data: note, skipDuplicates: true });
    // The same key was sent before with a comment.
    if (kept.count === 0) throw keyReused();
    await tx.annotation.update({ where: { id }, data: { noteId, commentCount: 1 } });
  }
  const earned = noteId && (await earnReveal(tx, annotation));
  await countActivity(tx, { articleId, layerId: layer.id }, { annotations: 1, comments: noteId ? 1 : 0 });
  const stream = layerStream(articleId, layer.id);
  await record(tx, actor, article, { stream, type: "annotation.made", subjectId: id, ids: { articleId } });
  if (noteId)
    await record(tx, actor, article, {
      stream,
      type: "comment.posted",
      subjectId: noteId,
      ids: { articleId, annotationId: id },
    });
  await recordEarned(tx, actor, article, earned, annotation);
  return id;
}

const placement = ({ id, layerId }: Annotation, editionId: string, { start, end, ...found }: Found) => ({
  annotationId: id,
  layerId,
  editionId,
  ...found,
  start,
  end,
  offeredStart: start,
  offeredEnd: end,
});
