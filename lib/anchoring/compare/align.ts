import { alignGreedily } from "./greedy";
import { type Pairing, pairRun, type Sides } from "./pairing";
import { uniqueBlocks, type Window } from "./seeds";
import { alignSmall, MOST_CELLS } from "./small";
import { heaviestInOrder } from "./spine";

/** How many tokens in a row must be unique: many in a whole text, few in a gap, one in what is left. */
const RUNS = [5, 3, 1] as const;
/** Of a text of so many tokens a quarter of the runs is asked (2 to the power of two). */
const MANY = 8192;
const ASKED = 2;

/**
 * Pairs the tokens of a window in order, from the large to the small: what agrees at both ends, then runs
 * that are unique on both sides and in the heaviest common order, then the gaps between them the same way
 * with shorter runs, then small gaps exactly. What it finds in a gap of unrelated texts may be chance:
 * `dropUnsupported` judges that.
 *
 * Cost: linear in the window; n log n for the order of its blocks.
 */
export function alignInOrder(sides: Sides, window: Window, pairing: Pairing, level = 0): void {
  const { a, b } = sides;
  let { a0, a1, b0, b1 } = window;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairRun(pairing, a0++, b0++, 1);
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairRun(pairing, --a1, --b1, 1);
  const inner = { a0, a1, b0, b1 };
  if (a0 === a1 || b0 === b1) return;
  const run = RUNS[level];
  if ((a1 - a0) * (b1 - b0) <= MOST_CELLS) alignSmall(sides, inner, pairing);
  else if (run === undefined) alignGreedily(sides, inner, pairing);
  else alignAround(sides, inner, pairing, level, run);
}

function alignAround(sides: Sides, inner: Window, pairing: Pairing, level: number, run: number): void {
  const { a, b } = sides;
  const { a0, a1, b0, b1 } = inner;
  const blocks = uniqueBlocks(a, b, inner, run, level === 0 && a1 - a0 >= MANY ? ASKED : 0);
  let old = a0;
  let now = b0;
  for (const index of heaviestInOrder(blocks, b0, b1)) {
    // Grown blocks may overlap in the new text by a few tokens.
    const overlap = Math.max(0, now - (blocks.now[index] as number));
    const length = (blocks.length[index] as number) - overlap;
    if (length <= 0) continue;
    const start = (blocks.old[index] as number) + overlap;
    const place = (blocks.now[index] as number) + overlap;
    pairRun(pairing, start, place, length);
    alignInOrder(sides, { a0: old, a1: start, b0: now, b1: place }, pairing, level + 1);
    old = start + length;
    now = place + length;
  }
  alignInOrder(sides, { a0: old, a1, b0: now, b1 }, pairing, level + 1);
}
