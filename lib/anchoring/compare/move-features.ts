import { SENTENCE_END, WORD } from "./marks";
import type { Move } from "./moves";
import type { Pairing, Sides, Sums } from "./pairing";
import { LINE_BREAK } from "./tokens";

/** What tells the words of a move from a copy of them. */
export type Features = {
  /** How many pairs it has, and their weight. */
  readonly pairs: number;
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
  /** Where it is word for word the same, how much that surprises: 0 for little, 1 for an editor who spares nothing. */
  readonly verbatim: number;
  /** How probable it is that this editor would have left a word of it as it was not. */
  readonly touched: number;
  /** How many edits there are within it, between runs of three pairs and more: nobody edits a quotation. */
  readonly edits: number;
  /** Whether it stands between marks that did not stand around it. */
  readonly quoted: boolean;
  /** Whether it is the whole of a new paragraph. */
  readonly alone: boolean;
};

/** How far a paragraph is looked at on either side: so many tokens, and so many more for each of the move's. */
const NEAREST = 40;
const FARTHER = 4;
/** Shorter runs beside an edit are chance. */
const RUN = 3;

/**
 * @param moved for each new token, whether it belongs to any move
 * @param rate how often what stayed beside a word does not stay beside it any more
 *
 * Cost: the paragraphs around it, a few times its length at most.
 */
export function featuresOf(
  { a, b, weights, marks }: Sides,
  { toNow, toOld }: Pairing,
  move: Move,
  sums: Sums,
  moved: Uint8Array,
  rate: number,
): Features {
  const { from, to } = withoutBreaks(a, move);
  const first = toNow[from] as number;
  const end = (toNow[to - 1] as number) + 1;
  let pairs = 0;
  let paired = 0;
  let words = 0;
  let edits = 0;
  let run = 0;
  let runBefore = 0;
  for (let index = 0; index < move.length; index++) {
    const token = move[index] as number;
    if (token < from || token >= to) continue;
    pairs++;
    paired += weights[a[token] as number] as number;
    if (marks[a[token] as number] === WORD) words++;
    const before = move[index - 1] as number;
    const follows = pairs > 1 && token === before + 1 && toNow[token] === (toNow[before] as number) + 1;
    if (!follows) {
      runBefore = run;
      run = 0;
    }
    run++;
    if (run === RUN && runBefore >= RUN) edits++;
  }
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
    pairs,
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
    verbatim: to - from === pairs && end - first === pairs ? Math.min(1, -Math.log(1 - rate) * words) : 0,
    touched: 1 - (1 - rate) ** (pairs - 1),
    edits,
    quoted: isNewMark(first - 1, -1) && isNewMark(end, 1),
    alone: isBreak(first - 1) && isBreak(end),
  };

  /** Whether one of the two tokens from `at` on is a mark without a pair. */
  function isNewMark(at: number, step: 1 | -1): boolean {
    for (const place of [at, at + step]) {
      const id = b[place];
      if (id === undefined || id === LINE_BREAK) return false;
      if ((toOld[place] as number) < 0 && marks[id] !== WORD) return true;
    }
    return false;
  }

  function isBreak(at: number): boolean {
    return at < 0 || at >= b.length || b[at] === LINE_BREAK;
  }

  function ending(ids: Int32Array, at: number): number {
    return at < 0 || at >= ids.length || (marks[ids[at] as number] as number) >= SENTENCE_END ? 1 : 0;
  }
}

/**
 * A paragraph that moved may have brought the line break before it along, or the one behind it: what stands on the other
 * side of these is not its surroundings.
 */
function withoutBreaks(a: Int32Array, move: Move): { from: number; to: number } {
  let first = 0;
  let last = move.length - 1;
  while (first < last && a[move[first] as number] === LINE_BREAK) first++;
  while (last > first && a[move[last] as number] === LINE_BREAK) last--;
  return { from: move[first] as number, to: (move[last] as number) + 1 };
}

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
