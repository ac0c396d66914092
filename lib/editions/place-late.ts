import "server-only";
import type { Anchor } from "@/lib/anchoring/anchor";
import { db } from "@/lib/db/client";
import { ask } from "./comparing/ask";
import { textsOf } from "./comparing/texts";
import type { Found, LastSure } from "./place";

/** The edition that readers have now, and where a note stands in it; null for a note that is made on it. */
export type LatePlace = { editionId: string | null; place: Found | null };

/**
 * Where a note on an older edition stands in the current one, as publishing would have placed it. Computed before
 * the transaction that stores the note; that one asks, under the article's lock, whether it is still the current one.
 *
 * Cost: nothing for a note on the current edition, else one comparison of the two texts, kept for those who come next.
 */
export async function placeLate(
  { id, articleId }: { id: string; articleId: string },
  note: LastSure & Anchor,
): Promise<LatePlace> {
  const { currentEditionId } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    select: { currentEditionId: true },
  });
  if (!currentEditionId || currentEditionId === id) return { editionId: currentEditionId, place: null };
  const pair = textsOf(db(), id, currentEditionId);
  let found = await ask(pair, { ask: "places", notes: [note] });
  if (note.target === "passage" && found[0]?.status === "gone")
    found = await ask(pair, { ask: "offers", found, anchors: [note] });
  return { editionId: currentEditionId, place: found[0] ?? null };
}
