import "server-only";
import type { Person } from "@/lib/access/actor";
import { articlesFor, editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import type { ReadingPosition } from "@/lib/db/generated/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors";
import { disbelieve } from "@/lib/events/heads";
import { positionQuestion } from "./ahead";
import { carriedTo, placeIn } from "./carried";
import { extentsOf } from "./extents";
import { type Passages, withPassage } from "./passages";
import type { PositionClaimInput, UnsealedPassageInput } from "./schema";
import type { PositionView } from "./wire";

/** How often a write is tried again that another device of the same reader was faster than. */
const ATTEMPTS = 5;

const present = (it: ReadingPosition): PositionView => ({
  editionId: it.editionId,
  start: it.start,
  furthest: it.furthest,
  hidesAhead: it.hidesAhead,
  // Written below alone.
  unsealed: it.unsealed as Passages,
  at: it.updatedAt.toISOString(),
});

async function requireReadable(actor: Person, articleId: string) {
  const article = await db().article.findFirst({
    where: { AND: [{ id: articleId }, articlesFor(actor)] },
    select: { currentEditionId: true },
  });
  if (!article?.currentEditionId) throw notFound();
  return { currentEditionId: article.currentEditionId };
}

const rowOf = (actor: Person, articleId: string) =>
  db().readingPosition.findUnique({
    where: { userId_articleId: { userId: actor.id, articleId } },
    include: { edition: { select: { number: true } } },
  });

/** Where the reader is in an article; null where nothing was kept. @throws AppError 404 */
export async function readPosition(actor: Person, articleId: string): Promise<PositionView | null> {
  await requireReadable(actor, articleId);
  const row = await rowOf(actor, articleId);
  return row && present(row);
}

/** The length of an edition of the article, in UTF-16 units, and its number. @throws AppError 404 */
async function editionIn(actor: Person, articleId: string, id: string) {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id, articleId }, editionsFor(actor)] },
    select: { number: true },
  });
  const whole = { id, startBlock: null, endBlock: null };
  const [extent] = edition ? await extentsOf([{ reading: whole, editionId: id }]) : [];
  if (!edition || !extent) throw notFound();
  return { number: edition.number, length: extent.end };
}

/**
 * Keeps where the reader is. The furthest place never goes back; between two editions the places are carried over to
 * the newer one.
 * @throws AppError 404, 422 for a place that the text does not have
 */
export async function keepPosition(
  actor: Person,
  articleId: string,
  { editionId, ...claim }: PositionClaimInput,
): Promise<PositionView> {
  const { number, length } = await editionIn(actor, articleId, editionId);
  if (claim.start > length) throw invalid("start", "The text is not that long.");
  if (claim.furthest > length) throw invalid("furthest", "The text is not that long.");
  const at = { ...claim, furthest: Math.max(claim.furthest, claim.start) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await rowOf(actor, articleId);
    const target = row && row.edition.number > number ? row.editionId : editionId;
    const start = await placeIn(actor, target, { editionId, offset: at.start });
    const claimed = await carriedTo(actor, target, { editionId, furthest: at.furthest, unsealed: [] });
    const kept = await carriedTo(actor, target, row ?? { editionId: target, furthest: 0, unsealed: [] });
    const furthest = Math.max(claimed.furthest, kept.furthest);
    const [written] = await db().$queryRaw<ReadingPosition[]>`
      INSERT INTO "ReadingPosition" AS p ("userId", "articleId", "editionId", start, furthest, "updatedAt")
      VALUES (${actor.id}::uuid, ${articleId}::uuid, ${target}::uuid, ${start}, ${furthest}, clock_timestamp())
      ON CONFLICT ("userId", "articleId") DO UPDATE SET
        "editionId" = EXCLUDED."editionId", start = EXCLUDED.start, "updatedAt" = EXCLUDED."updatedAt",
        furthest = CASE WHEN p."editionId" = EXCLUDED."editionId"
          THEN GREATEST(p.furthest, EXCLUDED.furthest) ELSE EXCLUDED.furthest END,
        unsealed = CASE WHEN p."editionId" = EXCLUDED."editionId"
          THEN p.unsealed ELSE ${JSON.stringify(kept.unsealed)}::jsonb END
      WHERE p."editionId" IN (EXCLUDED."editionId", ${row?.editionId ?? target}::uuid)
      RETURNING *`;
    disbelieve(articleId, positionQuestion(actor.id));
    if (written) return present(written);
  }
  throw new Error("a reading position was moved to other editions again and again");
}

/** Makes sure that there is a row; one that is made here says nothing of a place. */
async function begin(actor: Person, articleId: string): Promise<void> {
  const { currentEditionId } = await requireReadable(actor, articleId);
  const key = { userId: actor.id, articleId };
  await db().readingPosition.createMany({
    data: [{ ...key, editionId: currentEditionId, start: 0, furthest: 0, updatedAt: new Date(0) }],
    skipDuplicates: true,
  });
}

/** The reader's own choice: notes ahead of them are not sent. @throws AppError 404 */
export async function chooseAhead(
  actor: Person,
  articleId: string,
  hidesAhead: boolean,
): Promise<PositionView> {
  await begin(actor, articleId);
  const row = await db().readingPosition.update({
    where: { userId_articleId: { userId: actor.id, articleId } },
    data: { hidesAhead },
  });
  disbelieve(articleId, positionQuestion(actor.id));
  return present(row);
}

/** Shows the notes on a passage ahead, from now on. @throws AppError 404, 422 */
export async function unsealPassage(
  actor: Person,
  articleId: string,
  { editionId, start, end }: UnsealedPassageInput,
): Promise<PositionView> {
  const { number, length } = await editionIn(actor, articleId, editionId);
  if (end > length) throw invalid("end", "The text is not that long.");
  await begin(actor, articleId);
  const row = await transaction(async (tx) => {
    const where = { userId_articleId: { userId: actor.id, articleId } };
    await tx.$queryRaw`
      SELECT 1 FROM "ReadingPosition" WHERE "userId" = ${actor.id}::uuid AND "articleId" = ${articleId}::uuid FOR UPDATE`;
    const known = await tx.readingPosition.findUniqueOrThrow({
      where,
      include: { edition: { select: { number: true } } },
    });
    // What only the newer edition has can be kept in that one alone.
    const target = known.edition.number > number ? known.editionId : editionId;
    const at = await placeIn(actor, target, { editionId: known.editionId, offset: known.start });
    const { furthest, unsealed } = await carriedTo(actor, target, known);
    const opened = await carriedTo(actor, target, { editionId, furthest: 0, unsealed: [[start, end]] });
    return tx.readingPosition.update({
      where,
      data: {
        ...{ editionId: target, start: at, furthest },
        unsealed: opened.unsealed.reduce(withPassage, unsealed),
      },
    });
  });
  disbelieve(articleId, positionQuestion(actor.id));
  return present(row);
}
