import "server-only";
import type { Actor } from "@/lib/access/actor";
import { annotationsFor, editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { presentThread, threadInclude } from "./present";
import type { Thread } from "./wire";

/** Threads as they stand in an edition; those that this reader may not see are left out. */
export async function readThreads(actor: Actor, editionId: string, ids: string[]): Promise<Thread[]> {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id: editionId }, editionsFor(actor)] },
    select: { id: true },
  });
  if (!edition) throw notFound();
  const annotations = await db().annotation.findMany({
    where: { AND: [{ id: { in: ids } }, { placements: { some: { editionId } } }, annotationsFor(actor)] },
    include: { ...threadInclude, placements: { where: { editionId } } },
  });
  return annotations.flatMap((annotation) =>
    annotation.placements.map((place) => presentThread(actor, annotation, place)),
  );
}

/**
 * One thread, standing in the edition that is asked for; else in the current one; where it has no place in either,
 * on the one it was made on. Its `placement` says which it is. @throws AppError 404
 */
export async function readThread(actor: Actor, id: string, editionId?: string): Promise<Thread> {
  const annotation = await db().annotation.findFirst({
    where: { AND: [{ id }, annotationsFor(actor)] },
    include: { ...threadInclude, placements: { where: { edition: editionsFor(actor) } } },
  });
  if (!annotation) throw notFound();
  const { article, placements } = annotation;
  const on = (edition: string | null | undefined) =>
    edition ? placements.find((place) => place.editionId === edition) : undefined;
  const place = on(editionId) ?? on(article.currentEditionId) ?? on(annotation.editionId);
  if (!place) throw notFound();
  return presentThread(actor, annotation, place);
}
