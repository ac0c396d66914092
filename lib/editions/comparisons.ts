import "server-only";
import type { Placement } from "@/lib/anchoring/anchor";
import { type Comparison, compare } from "@/lib/anchoring/compare/comparison";
import { createFollower } from "@/lib/anchoring/compare/follow";
import { createPlacer } from "@/lib/anchoring/compare/place";

/** Two editions' texts, compared; `place` follows a passage of the first into the second. */
export type Compared = {
  comparison: Comparison;
  place: (passage: { start: number; end: number }) => Placement;
};

/** Comparisons kept in one process, and UTF-16 units of their texts: some 20 bytes of memory each. */
const MAX_KEPT = 8;
const MAX_UNITS = 6_000_000;

type Kept = Compared & { units: number };
const shared = globalThis as typeof globalThis & { whiteNightsComparisons?: Map<string, Kept> };

/**
 * Compares the texts of two editions, once for all who ask soon after: when an edition is published, every reader of
 * the one before asks where their place is. Published texts never change, so their ids are the key; the caller has
 * asked whether this reader may see both.
 *
 * Cost: that of `compare`, a third of a second for a book; nothing where it is kept.
 */
export function compared(from: { id: string; text: string }, to: { id: string; text: string }): Compared {
  shared.whiteNightsComparisons ??= new Map();
  const kept = shared.whiteNightsComparisons;
  const key = `${from.id} ${to.id}`;
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const comparison = compare(from.text, to.text);
  const place = createPlacer(comparison, createFollower(comparison), from.text, to.text);
  const made = { comparison, place, units: from.text.length + to.text.length };
  kept.set(key, made);
  let units = 0;
  for (const one of kept.values()) units += one.units;
  for (const [oldest, one] of kept) {
    if (oldest === key || (kept.size <= MAX_KEPT && units <= MAX_UNITS)) break;
    kept.delete(oldest);
    units -= one.units;
  }
  return made;
}
