import "server-only";
import type { Actor } from "@/lib/access/actor";
import { articleFacts } from "@/lib/access/facts";
import { editionsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import { notFound, olderEdition } from "@/lib/errors";

/** A published edition that this reader may read, without its text. @throws AppError 404 */
export async function judgedEdition(actor: Actor, id: string) {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id }, editionsFor(actor)] },
    select: { id: true, number: true, articleId: true, article: { include: articleFacts(actor) } },
  });
  if (!edition) throw notFound();
  return edition;
}

export type JudgedEdition = Awaited<ReturnType<typeof judgedEdition>>;

/** `article` is the row as it is locked, so that no new edition comes in between. @throws AppError 409 */
export function refuseOlder(article: { currentEditionId: string | null }, editionId: string): void {
  if (article.currentEditionId !== editionId) throw olderEdition();
}
