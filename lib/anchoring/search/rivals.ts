import type { Block } from "./block";
import type { TextIndex } from "./runs";

/** Other places of the same words that are compared. */
const COMPARED = 8;
/** Triples that are asked for how rare they are. */
const ASKED = 32;
/** Tokens of a block that are compared; a longer one is sampled by its beginning. */
const LONGEST = 1_000;
/** Share of tokens that must be equal for another place to be as good. */
const EQUAL = 0.9;

/**
 * True when the words that a block was found on stand elsewhere in the text just so. Which of the two places
 * is meant only the neighbours can tell.
 *
 * Cost: at most eight comparisons of the block with the text.
 */
export function hasRival({ t, tEnd }: Block, { tokens, singles, pairs, triples }: TextIndex): boolean {
  const size = Math.min(LONGEST, tEnd - t);
  const [index, n] = size >= 3 ? [triples, 3] : size === 2 ? [pairs, 2] : [singles, 1];
  const places = new Int32Array(2 * COMPARED + 2);
  const step = Math.max(1, Math.floor(size / ASKED));
  let rarest = t;
  let fewest = COMPARED + 1;
  for (let at = t; at + n <= t + size; at += step) {
    const count = index.all(tokens.ids, at, COMPARED, places);
    if (count <= 1) return false;
    if (count < fewest) {
      fewest = count;
      rarest = at;
    }
  }
  const count =
    fewest <= COMPARED
      ? index.all(tokens.ids, rarest, COMPARED, places)
      : index.nearest(tokens.ids, rarest, rarest, COMPARED, places);
  for (let slot = 0; slot < count; slot++) {
    const shift = (places[slot] as number) - rarest;
    if (shift === 0) continue;
    let equal = 0;
    for (let at = t; at < t + size; at++) if (tokens.ids[at] === tokens.ids[at + shift]) equal++;
    if (equal >= EQUAL * size) return true;
  }
  return false;
}
