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
  return annotations.map((annotation) =>
    presentThread(actor, annotation, annotation.placements[0] ?? annotation),
  );
}

/** One thread, standing where it was made. @throws AppError 404 */
export async function readThread(actor: Actor, id: string): Promise<Thread> {
  const annotation = await db().annotation.findFirst({
    where: { AND: [{ id }, annotationsFor(actor)] },
    include: threadInclude,
  });
  if (!annotation) throw notFound();
  return presentThread(actor, annotation, annotation);
}
