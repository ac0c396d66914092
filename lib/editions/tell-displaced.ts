import "server-only";
import { anonymous } from "@/lib/access/actor";
import { byProgram } from "@/lib/access/authorize";
import { db } from "@/lib/db/client";
import { type Tx, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";

/** Authors told in one transaction. */
const BATCH = 100;

/**
 * Records for each author of a note that was changed, became uncertain or lost its place in an edition that it did:
 * one event for each author, with ids alone. What was uncertain or gone before is no news. Begun again, it tells
 * those who were not told yet.
 */
export async function tellDisplaced(editionId: string, signal: AbortSignal): Promise<void> {
  const edition = await db().edition.findUnique({
    where: { id: editionId },
    select: { articleId: true, number: true },
  });
  if (!edition) return;
  for (;;) {
    if (signal.aborted) throw new Error("the program ends; the next one goes on");
    const told = await transaction((tx) => tellSome(tx, editionId, edition));
    if (told < BATCH) return;
  }
}

async function tellSome(
  tx: Tx,
  editionId: string,
  edition: { articleId: string; number: number },
): Promise<number> {
  const authors = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a."authorId" AS id FROM "Placement" p
    JOIN "Annotation" a ON a.id = p."annotationId" AND a."deletedAt" IS NULL AND a."removedAt" IS NULL
    JOIN "User" u ON u.id = a."authorId" AND u."deletedAt" IS NULL
    WHERE p."editionId" = ${editionId}::uuid AND p.decision IS NULL
      AND p.status IN ('changed', 'uncertain', 'gone') AND NOT EXISTS (
        SELECT 1 FROM "Placement" b JOIN "Edition" e ON e.id = b."editionId"
        WHERE b."annotationId" = a.id AND e."articleId" = ${edition.articleId}::uuid
          AND e.number = ${edition.number - 1} AND b.status IN ('uncertain', 'gone') AND p.status <> 'changed')
      AND NOT EXISTS (
        SELECT 1 FROM "Event" v WHERE v."streamKey" = 'account:' || a."authorId" AND v.type = 'notes.displaced'
          AND v."subjectId" = ${editionId}::uuid)
    ORDER BY 1 LIMIT ${BATCH}`;
  for (const { id } of authors)
    await record(tx, anonymous, byProgram(edition), {
      stream: accountStream(id),
      type: "notes.displaced",
      subjectId: editionId,
      ids: { articleId: edition.articleId },
    });
  return authors.length;
}
