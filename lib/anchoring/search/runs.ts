import { NgramIndex } from "./ngrams";
import type { Tokens } from "./tokens";

/** Equal tokens in a row: `length` tokens of the old side from `p` are those of the text from `t`. */
export type Run = { p: number; t: number; length: number };

/** A token or pair this rare in the text is taken as a hint wherever it stands. */
const RARE_TOKEN = 2;
const RARE_PAIR = 4;
/** Of a common triple the nearest places: to where the last run leads, and to the old position. */
const NEAR_RUN = 2;
const NEAR_OLD = 1;
/** Steps of lengthening runs that one token of the old side may cost on the average. */
const STEPS = 24;

/** The text searched in: its tokens, and where each token, pair and triple stands. Linear to make. */
export class TextIndex {
  readonly pairs: NgramIndex;
  readonly triples: NgramIndex;
  readonly singles: NgramIndex;

  constructor(
    readonly tokens: Tokens,
    readonly counts: Int32Array,
  ) {
    this.singles = new NgramIndex(tokens.ids, 1);
    this.pairs = new NgramIndex(tokens.ids, 2);
    this.triples = new NgramIndex(tokens.ids, 3);
  }
}

/**
 * Runs of equal tokens between old text and new, each as long as it goes, in the order of the old side.
 * They overlap and contradict each other: each says only "this could be that".
 *
 * `expected(p)` is the token of the text where token `p` should stand if nothing but its proportion is known.
 *
 * Cost: linear in the old side; a handful of places are tried for each token, and the sum of all lengths is
 * bounded.
 */
export function runsOf(old: Tokens, index: TextIndex, expected: (p: number) => number): Run[] {
  const { ids, count } = old;
  const text = index.tokens.ids;
  const runs: Run[] = [];
  const found = new Int32Array(64);
  // How far each diagonal (t - p) is already covered, filed by the diagonal; strangers only cost a repetition.
  const reach = new Int32Array(0x4000);
  const owner = new Int32Array(0x4000).fill(0x7fffffff);
  let steps = STEPS * count + 10_000;
  let lead = 0;
  let leadEnd = -1;
  const lengthen = (p: number, t: number) => {
    const diagonal = t - p;
    const slot = diagonal & 0x3fff;
    const covered = owner[slot] === diagonal ? (reach[slot] as number) : 0;
    if (p < covered) return;
    let first = p;
    let place = t;
    while (first > covered && place > 0 && ids[first - 1] === text[place - 1]) {
      first--;
      place--;
    }
    let end = p + 1;
    let placeEnd = t + 1;
    while (end < count && placeEnd < text.length && ids[end] === text[placeEnd]) {
      end++;
      placeEnd++;
    }
    steps -= end - first;
    owner[slot] = diagonal;
    reach[slot] = end;
    runs.push({ p: first, t: place, length: end - first });
    if (end > leadEnd) {
      leadEnd = end;
      lead = diagonal;
    }
  };
  for (let p = 0; p < count; p++) {
    const id = ids[p] as number;
    if (id < 0) continue;
    if (steps < 0 && p < leadEnd) continue;
    if ((index.counts[id] as number) <= RARE_TOKEN) {
      const places = index.singles.all(ids, p, RARE_TOKEN, found);
      for (let place = 0; place < places; place++) lengthen(p, found[place] as number);
      continue;
    }
    if (p + 1 >= count || (ids[p + 1] as number) < 0) continue;
    const pairs = index.pairs.all(ids, p, RARE_PAIR, found);
    if (pairs <= RARE_PAIR) {
      for (let place = 0; place < pairs; place++) lengthen(p, found[place] as number);
      continue;
    }
    if (p + 2 >= count || (ids[p + 2] as number) < 0) continue;
    let places = index.triples.nearest(ids, p, p + lead, NEAR_RUN, found);
    for (let place = 0; place < places; place++) lengthen(p, found[place] as number);
    places = index.triples.nearest(ids, p, expected(p), NEAR_OLD, found);
    for (let place = 0; place < places; place++) lengthen(p, found[place] as number);
  }
  return runs.sort((a, b) => a.p - b.p || b.length - a.length);
}
