/**
 * How many single edits (a unit put in, taken out or replaced, two neighbours swapped) lead from one word to
 * the other, or `limit + 1` when there are more than `limit`. Words of at most 32 units.
 *
 * Bit-parallel: one machine word holds a column of the matrix (G. Myers, "A fast bit-vector algorithm for
 * approximate string matching", 1999; the swap after H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", 2003). One step of a dozen operations for each unit of `b`.
 */
export function editDistance(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
  limit: number,
): number {
  const length = aTo - aFrom;
  if (Math.abs(length - (bTo - bFrom)) > limit) return limit + 1;
  if (length === 0) return bTo - bFrom;
  for (let at = aFrom; at < aTo; at++) {
    const slot = (a[at] as number) & 0xff;
    masks[slot] = (masks[slot] as number) | (1 << (at - aFrom));
  }
  const top = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let diagonal = 0;
  let before = 0;
  let distance = length;
  for (let at = bFrom; at < bTo; at++) {
    const unit = b[at] as number;
    let match = masks[unit & 0xff] as number;
    // Two units may share a slot; those of `a` that are not this unit are taken out again.
    if (match !== 0) match = exactly(a, aFrom, match, unit);
    const swap = ((~diagonal & match) << 1) & before;
    diagonal = (((match & positive) + positive) ^ positive) | match | negative | swap;
    let up = negative | ~(diagonal | positive);
    const down = positive & diagonal;
    if (up & top) distance++;
    else if (down & top) distance--;
    up = (up << 1) | 1;
    positive = (down << 1) | ~(diagonal | up);
    negative = up & diagonal;
    before = match;
  }
  for (let at = aFrom; at < aTo; at++) masks[(a[at] as number) & 0xff] = 0;
  return Math.min(distance, limit + 1);
}

const masks = new Int32Array(256);

function exactly(a: Uint16Array, from: number, mask: number, unit: number): number {
  let left = mask;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest);
    if (a[from + bit] !== unit) left &= ~(1 << bit);
  }
  return left;
}
