import { type Pairing, pairRun, type Sides } from "./pairing";
import type { Window } from "./seeds";

/** How many insertions and deletions are tried before the best way so far is taken for good. */
const PATIENCE = 48;
/** Shorter runs of equal tokens between differences are chance here. */
const SHORTEST_RUN = 3;

/**
 * Pairs the runs of equal tokens on a short way of insertions and deletions through a window in which
 * nothing is unique (Myers 1986, forward). After 48 differences the way that has got farthest is taken and
 * the search begins anew from its end, so that the cost stays linear.
 *
 * Cost: at most 96 steps a token.
 */
export function alignGreedily({ a, b }: Sides, { a0, a1, b0, b1 }: Window, pairing: Pairing): void {
  const ends = new Int32Array(2 * PATIENCE + 3);
  const trail: Int32Array[] = [];
  for (let from = a0, start = b0; from < a1 && start < b1; ) {
    trail.length = 0;
    let bestSum = -1;
    let bestDiagonal = 0;
    let bestSteps = 0;
    search: for (let steps = 0; steps <= PATIENCE; steps++) {
      for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
        const at = diagonal + PATIENCE + 1;
        const down =
          diagonal === -steps || (diagonal !== steps && (ends[at - 1] as number) < (ends[at + 1] as number));
        let x = steps === 0 ? from : down ? (ends[at + 1] as number) : (ends[at - 1] as number) + 1;
        let y = start + (x - from) - diagonal;
        while (x < a1 && y < b1 && a[x] === b[y]) {
          x++;
          y++;
        }
        ends[at] = x;
        if (x <= a1 && y <= b1 && x + y > bestSum) {
          bestSum = x + y;
          bestDiagonal = diagonal;
          bestSteps = steps;
        }
        if (x >= a1 && y >= b1) {
          trail.push(ends.slice());
          break search;
        }
      }
      trail.push(ends.slice());
    }
    const reached = walkBack(trail, bestSteps, bestDiagonal, from, start, pairing);
    if (reached.x === from && reached.y === start) break;
    from = reached.x;
    start = reached.y;
  }
}

function walkBack(
  trail: readonly Int32Array[],
  steps: number,
  diagonal: number,
  from: number,
  start: number,
  pairing: Pairing,
): { x: number; y: number } {
  let x = trail[steps]?.[diagonal + PATIENCE + 1] ?? from;
  const reached = { x, y: start + (x - from) - diagonal };
  for (let step = steps; step >= 0; step--) {
    let begin = from;
    let next = diagonal;
    if (step > 0) {
      const ends = trail[step - 1] as Int32Array;
      const at = diagonal + PATIENCE + 1;
      const down =
        diagonal === -step || (diagonal !== step && (ends[at - 1] as number) < (ends[at + 1] as number));
      begin = down ? (ends[at + 1] as number) : (ends[at - 1] as number) + 1;
      next = down ? diagonal + 1 : diagonal - 1;
    }
    const run = x - begin;
    if (run >= SHORTEST_RUN) pairRun(pairing, begin, start + (begin - from) - diagonal, run);
    if (step > 0) x = next < diagonal ? begin - 1 : begin;
    diagonal = next;
  }
  return reached;
}
