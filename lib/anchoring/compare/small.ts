import { type Pairing, pairRun, type Sides } from "./pairing";
import type { Window } from "./seeds";

/** The largest table: 64 tokens by 64. */
export const MOST_CELLS = 4096;
/** What it is worth that a pair follows another pair directly, and after one word that was replaced or misprinted. */
const FOLLOWS = 5;
const SKIPS = 3;

const open = new Int32Array(MOST_CELLS * 2 + 2);
const closed = new Int32Array(MOST_CELLS * 2 + 2);

/**
 * Pairs equal tokens of a small window so that the order holds and the weight of the pairs, with a bonus for
 * pairs that follow one another, is the greatest (Needleman and Wunsch 1970, with two tables so that a run
 * counts for more than its words). Exact.
 *
 * Cost: the product of the two sides, at most `MOST_CELLS`.
 */
export function alignSmall({ a, b, weights }: Sides, { a0, a1, b0, b1 }: Window, pairing: Pairing): void {
  const width = b1 - b0 + 1;
  // `closed`: the best that ends with the pair of this row and column. `open`: the best of all so far.
  for (let column = 0; column < width; column++) {
    open[column] = 0;
    closed[column] = -1;
  }
  for (let row = 1; row <= a1 - a0; row++) {
    const id = a[a0 + row - 1] as number;
    const weight = weights[id] as number;
    let cell = row * width;
    open[cell] = 0;
    closed[cell] = -1;
    for (let column = 1; column < width; column++) {
      cell++;
      const before = cell - width;
      let best = open[before] as number;
      const left = open[cell - 1] as number;
      if (left > best) best = left;
      let here = -1;
      if (b[b0 + column - 1] === id) {
        here = open[before - 1] as number;
        const run = closed[before - 1] as number;
        if (run >= 0 && run + FOLLOWS > here) here = run + FOLLOWS;
        const last = row > 1 && column > 1 ? (closed[before - width - 2] as number) : -1;
        if (last >= 0 && last + SKIPS > here) here = last + SKIPS;
        here += weight;
        if (here > best) best = here;
      }
      closed[cell] = here;
      open[cell] = best;
    }
  }
  let row = a1 - a0;
  let column = width - 1;
  let inRun = false;
  while (row > 0 && column > 0) {
    const cell = row * width + column;
    if (!inRun && open[cell] === open[cell - width]) row--;
    else if (!inRun && open[cell] === open[cell - 1]) column--;
    else {
      pairRun(pairing, a0 + row - 1, b0 + column - 1, 1);
      const before = cell - width - 1;
      const direct = (closed[before] as number) < 0 ? -1 : (closed[before] as number) + FOLLOWS;
      const last = row > 1 && column > 1 ? (closed[before - width - 1] as number) : -1;
      const skipping = last < 0 ? -1 : last + SKIPS;
      inRun = Math.max(direct, skipping) > (open[before] as number);
      const step = inRun && skipping > direct ? 2 : 1;
      row -= step;
      column -= step;
    }
  }
}
