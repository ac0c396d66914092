import "server-only";
import type { Actor } from "@/lib/access/actor";
import { placeBetween, reachBetween } from "@/lib/editions/between";
import type { Ahead, Passages } from "./passages";

/** Where a place of one edition is in another. @throws AppError 404, 503 */
export const placeIn = async (actor: Actor, to: string, at: { editionId: string; offset: number }) =>
  at.editionId === to
    ? at.offset
    : (await placeBetween(actor, { from: at.editionId, to, offset: at.offset })).offset;

type Kept = { editionId: string; furthest: number; unsealed: unknown };

/**
 * How far somebody is, and what they unsealed, in another edition than the one in which it was kept: what came in
 * right behind either shows no more than before.
 *
 * Cost: nothing in the same edition; else a comparison that all readers of the two share.
 * @throws AppError 404, 503
 */
export async function carriedTo(actor: Actor, to: string, kept: Kept): Promise<Ahead> {
  const from = kept.editionId;
  // Written by positions.ts alone.
  const passages = kept.unsealed as Passages;
  if (from === to) return { furthest: kept.furthest, unsealed: passages };
  const furthest = await reachBetween(actor, { from, to, offset: kept.furthest });
  const unsealed: Passages = [];
  for (const [start, end] of passages) {
    const { offset } = await placeBetween(actor, { from, to, offset: start });
    const last = await reachBetween(actor, { from, to, offset: end });
    // What is gone leaves nothing to show.
    if (offset < last) unsealed.push([offset, last]);
  }
  return { furthest, unsealed };
}
