import "server-only";
import type { Anchor } from "@/lib/anchoring/anchor";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import { db } from "@/lib/db/client";
import { compared } from "./comparisons";
import { type Found, type LastSure, offerPlaces, placeNotes } from "./place";

/** The edition that readers have now, and where a note stands in it; null for a note that is made on it. */
export type LatePlace = { editionId: string | null; place: Found | null };

/**
 * Where a note on an older edition stands in the current one, as publishing would have placed it. Computed before
 * the transaction that stores the note; that one asks, under the article's lock, whether it is still the current one.
 *
 * Cost: nothing for a note on the current edition, else one comparison of the two texts, kept for those who come next.
 */
export async function placeLate(
  { id, articleId, text }: { id: string; articleId: string; text: string },
  note: LastSure & Anchor,
): Promise<LatePlace> {
  const { currentEditionId } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    select: { currentEditionId: true },
  });
  if (!currentEditionId || currentEditionId === id) return { editionId: currentEditionId, place: null };
  const current = await db().edition.findUniqueOrThrow({
    where: { id: currentEditionId },
    select: { text: true, blocks: true },
  });
  // Written from a checked document.
  const to = { text: current.text, blocks: current.blocks as BlockSpan[] };
  const { place: follow } = compared({ id, text }, { id: currentEditionId, text: to.text });
  const found = placeNotes([note], text, to, (passages) => passages.map(follow));
  const [place] = note.target === "passage" ? offerPlaces(found, [note], current.text) : found;
  return { editionId: currentEditionId, place: place ?? null };
}
