import "server-only";
import type { Actor } from "@/lib/access/actor";
import { idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { annotationFacts } from "@/lib/access/facts";
import { annotationsFor, editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import type { AnchorHistory } from "@/lib/editions/wire";
import { notFound } from "@/lib/errors";
import { aheadFor, liesAhead } from "@/lib/readings/ahead";
import { noteVisit } from "@/lib/readings/note-visit";
import { type Ahead, isReached } from "@/lib/readings/passages";
import { layerKey } from "./layers";
import { presentThread, threadInclude } from "./present";
import { groupOfLayer, type LayerKey, type Thread } from "./wire";

/** Threads as they stand in an edition; those that this reader may not see, or that lie ahead of them, are left out. */
export async function readThreads(actor: Actor, editionId: string, ids: string[]): Promise<Thread[]> {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id: editionId }, editionsFor(actor)] },
    select: { articleId: true },
  });
  if (!edition) throw notFound();
  const annotations = await db().annotation.findMany({
    where: { AND: [{ id: { in: ids } }, { placements: { some: { editionId } } }, annotationsFor(actor)] },
    include: { ...threadInclude(actor), placements: { where: { editionId } } },
  });
  const aheads = new Map<LayerKey, Ahead | null>();
  for (const layer of new Set(annotations.map((annotation) => layerKey(annotation.layer)))) {
    await noteSight(actor, layer, edition.articleId);
    aheads.set(layer, await aheadFor(actor, { ...edition, editionId, layer }));
  }
  return annotations.flatMap((annotation) => {
    const ahead = annotation.authorId === idOf(actor) ? null : aheads.get(layerKey(annotation.layer));
    return annotation.placements
      .filter(({ start }) => !ahead || isReached(ahead, start))
      .map((place) => presentThread(actor, annotation, place));
  });
}

/** Who follows a link into a group's layer has seen what shows there, as who reads its index has. */
async function noteSight(actor: Actor, layer: LayerKey, articleId: string): Promise<void> {
  const groupId = groupOfLayer(layer);
  if (groupId) await noteVisit(actor, groupId, articleId);
}

/**
 * One thread, standing in the edition that is asked for; else in the current one; where it has no place in either,
 * on the one it was made on. Its `placement` says which it is. What lies ahead of the reader is not there for them,
 * but for who wrote it or keeps order there.
 * @throws AppError 404
 */
export async function readThread(actor: Actor, id: string, editionId?: string): Promise<Thread> {
  const annotation = await db().annotation.findFirst({
    where: { AND: [{ id }, annotationsFor(actor)] },
    include: { ...threadInclude(actor), placements: { where: { edition: editionsFor(actor) } } },
  });
  if (!annotation) throw notFound();
  const { article, placements } = annotation;
  const on = (edition: string | null | undefined) =>
    edition ? placements.find((place) => place.editionId === edition) : undefined;
  const place = on(editionId) ?? on(article.currentEditionId) ?? on(annotation.editionId);
  if (!place) throw notFound();
  const thread = presentThread(actor, annotation, place);
  const { can, layer, articleId } = thread.annotation;
  await noteSight(actor, layer, articleId);
  if (annotation.authorId === idOf(actor) || can.remove || can.unremove) return thread;
  const ahead = await aheadFor(actor, { articleId, editionId: place.editionId, layer });
  if (ahead && !isReached(ahead, place.start)) throw notFound();
  return thread;
}

/**
 * The words that a note stood on, the first ones first. A choice that was changed before anyone had answered leaves
 * no trace: nobody had spoken about those words. @throws AppError 404
 */
export async function readAnchors(actor: Actor, id: string): Promise<AnchorHistory> {
  const annotation = await db().annotation.findFirst({
    where: { AND: [{ id }, annotationsFor(actor)] },
    include: {
      ...annotationFacts(actor),
      placements: true,
      edition: { select: { number: true } },
      adjustments: { include: { edition: { select: { number: true } } }, orderBy: { number: "asc" } },
    },
  });
  if (!annotation || !may(actor, "annotation", "history", annotation)) throw notFound();
  const kept =
    may(actor, "annotation", "remove", annotation) || may(actor, "annotation", "unremove", annotation);
  if (!kept && (await liesAhead(actor, layerKey(annotation.layer), annotation))) throw notFound();
  const all = [{ ...annotation, answered: false }, ...annotation.adjustments];
  const anchors = all.filter((_, i) => all[i + 1]?.answered !== false);
  return {
    anchors: anchors.map(({ edition, exact, createdAt, answered }) => ({
      edition: edition.number,
      quote: exact,
      at: createdAt.toISOString(),
      answered,
    })),
  };
}
