import { SENTENCE_END } from "./marks";
import type { Move } from "./moves";
import { type Pairing, type Sides, type Sums, unpair } from "./pairing";
import { LINE_BREAK } from "./tokens";

/** How sure it is, 0 to 1, that the words of a move are the old ones and not a copy of them. */
export type Judged = { readonly trust: number };

/** A move that weighs less than this (some three rare words) is chance. */
const LIGHTEST = 40;
/** How far a paragraph is looked at on either side: so many tokens, and so many more for each of the move's. */
const NEAREST = 40;
const FARTHER = 4;

/**
 * Tells moved words from words that were quoted elsewhere while the original was deleted. Neighbours vote: a
 * paragraph that moved takes most of itself along and brings nothing foreign; a quotation is part of a
 * paragraph, word for word, among words that nobody wrote before. Moves that are chance, and quotations,
 * lose their pairs.
 */
export function judgeMoves(
  sides: Sides,
  pairing: Pairing,
  moves: readonly Move[],
  sums: Sums,
  stretchOf: Int32Array,
): Judged[] {
  const { toNow, toOld } = pairing;
  const moved = new Uint8Array(toOld.length);
  for (const move of moves) for (const token of move) moved[toNow[token] as number] = 1;
  return moves.map((move, index) => {
    const trust = trustIn(featuresOf(sides, pairing, move, sums, moved));
    for (const token of move) {
      if (trust === 0) unpair(pairing, token);
      else stretchOf[token] = index + 1;
    }
    return { trust };
  });
}

export type Features = {
  /** The weight of its pairs. */
  readonly paired: number;
  /** Its share of what did not stay in the old paragraph, and of all of that paragraph. */
  readonly covered: number;
  readonly whole: number;
  /** The share of the new paragraph that has no old words. */
  readonly foreign: number;
  /** The share of the new paragraph that came from the same old paragraph, besides these words. */
  readonly shared: number;
  /** How many of its four ends are ends of sentences. */
  readonly ends: number;
  /** The share of its tokens, on the side that has more, that have a pair. */
  readonly density: number;
  /** Whether it is word for word the same. */
  readonly verbatim: boolean;
};

function featuresOf(
  { a, b, weights, marks }: Sides,
  { toNow, toOld }: Pairing,
  move: Move,
  sums: Sums,
  moved: Uint8Array,
): Features {
  let paired = 0;
  for (const token of move) paired += weights[a[token] as number] as number;
  const pairs = move.length;
  const from = move[0] as number;
  const to = (move[pairs - 1] as number) + 1;
  const first = toNow[from] as number;
  const end = (toNow[to - 1] as number) + 1;
  const old = paragraphAround(a, from, to);
  const now = paragraphAround(b, first, end);
  let stayed = 0;
  for (let at = old.from; at < old.to; at++) {
    const there = toNow[at] as number;
    if (there >= 0 && moved[there] === 0) stayed += weights[a[at] as number] as number;
  }
  let known = 0;
  let shared = 0;
  for (let at = now.from; at < now.to; at++) {
    const there = toOld[at] as number;
    if (there < 0) continue;
    const weight = weights[b[at] as number] as number;
    known += weight;
    if (there >= old.from && there < old.to && (at < first || at >= end)) shared += weight;
  }
  const oldWeight = Math.max(1, (sums.old[old.to] as number) - (sums.old[old.from] as number));
  const nowWeight = Math.max(1, (sums.now[now.to] as number) - (sums.now[now.from] as number));
  return {
    paired,
    covered: paired / Math.max(1, oldWeight - stayed),
    whole: Math.min(1, (paired + shared) / oldWeight),
    foreign: 1 - known / nowWeight,
    shared: shared / nowWeight,
    ends:
      ending(a, from - 1) +
      ending(b, first - 1) +
      Math.max(ending(a, to - 1), ending(a, to)) +
      Math.max(ending(b, end - 1), ending(b, end)),
    density: pairs / Math.max(to - from, end - first),
    verbatim: to - from === pairs && end - first === pairs,
  };

  function ending(ids: Int32Array, at: number): number {
    return at < 0 || at >= ids.length || (marks[ids[at] as number] as number) >= SENTENCE_END ? 1 : 0;
  }
}

/**
 * A logistic score, fitted to some thousand moves of edited texts in five scripts whose true places were
 * known (bench/anchoring). A quotation is the likelier the more exact a move is: editors who move a sentence
 * correct it as well.
 */
function trustIn({ paired, covered, whole, foreign, shared, ends, density, verbatim }: Features): number {
  if (paired < LIGHTEST && shared < 0.2 && whole < 0.8) return 0;
  const own = 1 - foreign;
  const score =
    -3.1 +
    1.15 * (Math.log2(Math.max(1, paired)) - 6) +
    (ENDS[ends] ?? 0) +
    2.0 * density +
    3.3 * own * Math.min(1, covered) +
    1.3 * own * whole +
    3.1 * Math.min(1, 4 * shared) -
    2.3 * foreign -
    (verbatim ? 0.9 + 2.5 * foreign : 0);
  const trust = 1 / (1 + Math.exp(-score));
  return trust < DOUBTFUL ? 0 : trust;
}

const ENDS = [0, 0, 0.8, 0.8, 2.1];
/** Less trust than this, and the words are taken for others. */
const DOUBTFUL = 0.6;

function paragraphAround(ids: Int32Array, from: number, to: number): { from: number; to: number } {
  const reach = NEAREST + FARTHER * (to - from);
  const least = Math.max(0, from - reach);
  const most = Math.min(ids.length, to + reach);
  let start = from;
  while (start > least && ids[start - 1] !== LINE_BREAK) start--;
  let end = to;
  while (end < most && ids[end] !== LINE_BREAK) end++;
  return { from: start, to: end };
}
