import "server-only";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import type { ArticleView } from "@/lib/articles/wire";
import { db } from "@/lib/db/client";
import { countOpen } from "./review/queries";
import type { EditionOnPage } from "./wire";

const LINE = {
  id: true,
  number: true,
  summary: true,
  words: true,
  createdAt: true,
  publishedAt: true,
} as const;

/** What somebody wrote into an address may be any number, and PostgreSQL knows only such. */
const isNumber = (number: number) => Number.isInteger(number) && number > 0 && number < 2 ** 31;

/**
 * What the reading page says of an edition: the current one, or that of a number. Null where there is none, or none
 * for this reader. Two rows by their keys; for who works on the text one count more.
 */
export async function editionOnPage(
  actor: Actor,
  { id: articleId, editionId, can }: ArticleView,
  number?: number,
): Promise<EditionOnPage | null> {
  const current = await db().edition.findFirst({
    where: { AND: [{ id: editionId }, editionsFor(actor)] },
    select: LINE,
  });
  if (!current) return null;
  if (number !== undefined && !isNumber(number)) return null;
  const shown =
    number === undefined || number === current.number
      ? current
      : await db().edition.findFirst({
          where: { AND: [{ articleId, number }, editionsFor(actor)] },
          select: LINE,
        });
  if (!shown) return null;
  const toReview = can.revise ? await countOpen(actor, editionId) : 0;
  return {
    id: shown.id,
    number: shown.number,
    summary: shown.summary,
    words: shown.words,
    publishedAt: (shown.publishedAt ?? shown.createdAt).toISOString(),
    newest: current.number,
    toReview,
  };
}
