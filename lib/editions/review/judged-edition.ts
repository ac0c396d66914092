import "server-only";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { AppError, notFound } from "@/lib/errors";

/** A published edition that this reader may read, without its text. @throws AppError 404 */
export async function judgedEdition(actor: Actor, id: string) {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id }, editionsFor(actor)] },
    select: { id: true, number: true, articleId: true, article: true },
  });
  if (!edition) throw notFound();
  return edition;
}

export type JudgedEdition = Awaited<ReturnType<typeof judgedEdition>>;

/**
 * Older editions are history: their margins stay as they were.
 * `article` is the row as it is locked, so that no new edition comes in between. @throws AppError 409
 */
export function refuseOlder(article: { currentEditionId: string | null }, editionId: string): void {
  if (article.currentEditionId === editionId) return;
  throw new AppError(
    409,
    "older-edition",
    "There is a newer edition of this text.",
    "Reload the page and place the note in the newer one. The older edition keeps its margin as it was.",
  );
}
