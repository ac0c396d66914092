import "server-only";
import { anonymous } from "@/lib/access/actor";
import { byProgram } from "@/lib/access/authorize";
import { db } from "@/lib/db/client";
import { type Tx, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";

/** Authors told in one transaction. */
const BATCH = 100;

type Told = { id: string; articleId: string; number: number };

/**
 * Records for each author of a note that was changed, became uncertain or lost its place in an edition that it did:
 * one event for each author, with ids alone. What was uncertain or gone before, and nobody had given a place, is no
 * news. Begun again, it tells those who were not told yet.
 */
export async function tellDisplaced(editionId: string, signal: AbortSignal): Promise<void> {
  const edition = await db().edition.findUnique({
    where: { id: editionId },
    select: { id: true, articleId: true, number: true },
  });
  if (!edition) return;
  const authors = await authorsOf(edition);
  for (let from = 0; from < authors.length; from += BATCH) {
    if (signal.aborted) throw new Error("the program ends; the next one goes on");
    await transaction((tx) => tell(tx, edition, authors.slice(from, from + BATCH)));
  }
}

/** In the order of their streams' keys, which are locked one after the other. */
async function authorsOf({ id, articleId, number }: Told): Promise<string[]> {
  const base = await db().edition.findFirst({
    where: { articleId, number: number - 1 },
    select: { id: true },
  });
  return transaction(async (tx) => {
    // As where notes are placed: the new rows are in no statistics yet.
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT a."authorId" AS id
      FROM "Placement" p
      JOIN "Annotation" a ON a.id = p."annotationId" AND a."articleId" = ${articleId}::uuid
        AND a."deletedAt" IS NULL AND a."removedAt" IS NULL
      LEFT JOIN "Placement" b ON b."annotationId" = p."annotationId" AND b."editionId" = ${base?.id ?? id}::uuid
        AND b.status IN ('uncertain', 'gone') AND (b.decision IS NULL OR b.decision = 'detached')
      WHERE p."editionId" = ${id}::uuid AND p.decision IS NULL
        AND (p.status = 'changed' OR p.status IN ('uncertain', 'gone') AND b."annotationId" IS NULL)
      ORDER BY 1`;
    return rows.map((row) => row.id);
  });
}

async function tell(tx: Tx, { id: subjectId, articleId }: Told, authors: string[]): Promise<void> {
  const type = "notes.displaced";
  const known = await tx.event.findMany({
    where: { subjectId, type, streamKey: { in: authors.map(accountStream) } },
    select: { streamKey: true },
  });
  const living = await tx.user.findMany({
    where: { id: { in: authors }, deletedAt: null },
    select: { id: true },
  });
  const told = new Set(known.map(({ streamKey }) => streamKey));
  const there = new Set(living.map(({ id }) => id));
  for (const author of authors) {
    const stream = accountStream(author);
    if (told.has(stream) || !there.has(author)) continue;
    await record(tx, anonymous, byProgram({ subjectId }), { stream, type, subjectId, ids: { articleId } });
  }
}
