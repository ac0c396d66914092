import type { Placement } from "./anchor";
import { type Comparison, compare } from "./compare/comparison";
import { createFollower } from "./compare/follow";
import { createPlacer } from "./compare/place";
import { insidePair } from "./surrogates";

/** A part of the old text: UTF-16 units, half-open. An `Anchor` is one. */
export type Passage = { readonly start: number; readonly end: number };

/**
 * Follows passages of one text into a later version of it. One comparison of the two texts serves them all.
 *
 * Each passage goes with the majority of its own words; its edges are words that survived, misprints in them
 * corrected or not. Answers come in the order of the passages: ranges lie inside the new text and never
 * cut a surrogate pair. Words that differ only in what folding takes away are the same words.
 *
 * @throws RangeError when a passage's offsets are not integers, lie outside the old text, are empty or
 * inverted, or lie inside a surrogate pair.
 *
 * Cost: linear in both texts (n log n for the order of the stretches that agree), and O(log n) a passage, more
 * only for one that is torn to pieces. Where the texts are equal, nothing but the check.
 */
export function remap(passages: readonly Passage[], oldText: string, newText: string): Placement[] {
  for (const passage of passages) check(passage, oldText);
  if (oldText === newText) return passages.map(unchanged);
  const comparison: Comparison = compare(oldText, newText);
  const place = createPlacer(comparison, createFollower(comparison), oldText, newText);
  const placements = new Array<Placement>(passages.length);
  for (const index of inReadingOrder(passages)) placements[index] = place(passages[index] as Passage);
  return placements;
}

/** The numbers of the passages by where they begin: neighbours are answered from the same part of the memory. */
function inReadingOrder(passages: readonly Passage[]): Float64Array {
  const { length } = passages;
  const order = Float64Array.from(passages, ({ start }, index) => start * length + index).sort();
  return order.map((key) => key % length);
}

function unchanged({ start, end }: Passage): Placement {
  return { status: "kept", start, end, confidence: 1, method: "position" };
}

function check({ start, end }: Passage, text: string): void {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError("Offsets are whole numbers.");
  if (start < 0 || end > text.length) {
    throw new RangeError(`[${start}, ${end}) is outside of a text of ${text.length} units.`);
  }
  if (start >= end) throw new RangeError(`[${start}, ${end}) holds nothing.`);
  if (insidePair(text, start) || insidePair(text, end)) {
    throw new RangeError(`[${start}, ${end}) cuts a character.`);
  }
}
