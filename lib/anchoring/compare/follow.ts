import type { Comparison } from "./comparison";
import { createTokenFinder, LINE_BREAK } from "./tokens";

/** A passage of the old text in its tokens, half-open, line breaks at its ends left out. */
export type TokenSpan = { readonly from: number; readonly to: number };

/** What of a passage survives together. */
export type Share = {
  /** The stretch of most of it. */
  readonly stretch: number;
  /** Its first and last pair, by their old tokens. */
  readonly first: number;
  readonly last: number;
  /** Where they are in the new text: the first and the last token. */
  readonly from: number;
  readonly to: number;
  readonly letters: number;
  /** Whether it is put together from parts that did not stay together. */
  readonly torn: boolean;
};

/** Answers questions about single passages. Made once for a comparison. */
export type Follower = {
  tokensOf(start: number, end: number): TokenSpan;
  /** The largest part of the passage that stands together in the new text; null where nothing of it does. */
  shareOf(span: TokenSpan): Share | null;
  /** Folded units of the words of the old text before a token. */
  lettersBefore(token: number): number;
  /** How many pairs before a token are of equal words, and of corrected ones. */
  equalBefore(token: number): number;
  nearBefore(token: number): number;
  /** How many tokens of the new text before one are no line breaks. */
  wordsBefore(token: number): number;
  /** The last paired token before `token` and the first one from it on, in any stretch; -1 and count for none. */
  previousPair(token: number): number;
  nextPair(token: number): number;
};

/** Pairs that are farther apart than this in the new text, and than the passage is long, don't stand together. */
const APART = 300;
/** Parts of a passage that changed their order stand together when they are nearer than this, or than it is long. */
const NEAR = 40;
/** Or than this, when neither of them is most of it: the halves of a long sentence that was turned around. */
const FAR = 200;
const MOST = 0.7;
/** Or, where one of them is so small beside the other, than so many times the letters that it has. */
const REACH = 24;
const SMALL = 0.15;
/** A passage that is torn into more runs than this is judged by the first of them. */
const MOST_RUNS = 256;

/** Cost: linear in both texts, once. */
export function createFollower(comparison: Comparison): Follower {
  const { old, now, toNow, stretchOf } = comparison;
  const { count, ids } = old;
  const tokenAfter = createTokenFinder(old);
  const letters = new Int32Array(count + 1);
  const paired = new Int32Array(count + 1);
  const equal = new Int32Array(count + 1);
  const near = new Int32Array(count + 1);
  const next = new Int32Array(count + 1).fill(count);
  const previous = new Int32Array(count + 1).fill(-1);
  /** For each token with a pair, the first one of the next run: of another stretch, or after a leap. */
  const runEnd = new Int32Array(count + 1).fill(count);
  for (let at = 0; at < count; at++) {
    const id = ids[at] as number;
    const there = toNow[at] as number;
    const size = old.words.lengthOf(id);
    const same = there >= 0 && now.ids[there] === id;
    letters[at + 1] = (letters[at] as number) + size;
    paired[at + 1] = (paired[at] as number) + (there >= 0 ? size : 0);
    equal[at + 1] = (equal[at] as number) + (same && id !== LINE_BREAK ? 1 : 0);
    near[at + 1] = (near[at] as number) + (there >= 0 && !same ? 1 : 0);
    previous[at + 1] = there >= 0 ? at : (previous[at] as number);
  }
  let end = count;
  let stretch = -1;
  for (let at = count - 1; at >= 0; at--) {
    if ((toNow[at] as number) >= 0) {
      const after = next[at + 1] as number;
      if (stretchOf[at] !== stretch || leap(at, after) > APART) end = after;
      stretch = stretchOf[at] as number;
      runEnd[at] = end;
      next[at] = at;
    } else next[at] = next[at + 1] as number;
  }
  const words = new Int32Array(now.count + 1);
  for (let at = 0; at < now.count; at++)
    words[at + 1] = (words[at] as number) + (now.ids[at] === LINE_BREAK ? 0 : 1);
  return {
    tokensOf(start, finish) {
      let from = tokenAfter(start);
      let to = tokenAfter(finish - 1);
      if (to < count && (old.starts[to] as number) < finish) to++;
      while (from < to && ids[from] === LINE_BREAK) from++;
      while (to > from && ids[to - 1] === LINE_BREAK) to--;
      return { from, to: Math.max(from, to) };
    },
    shareOf({ from, to }) {
      let at = next[from] as number;
      if (at >= to) return null;
      const runs: Share[] = [];
      while (at < to && runs.length < MOST_RUNS) {
        const stop = Math.min(to, runEnd[at] as number);
        const last = previous[stop] as number;
        runs.push({
          stretch: stretchOf[at] as number,
          first: at,
          last,
          from: toNow[at] as number,
          to: toNow[last] as number,
          letters: (paired[stop] as number) - (paired[at] as number),
          torn: false,
        });
        at = next[stop] as number;
      }
      const [only] = runs;
      if (runs.length === 1 && only) return only;
      const size = (old.ends[to - 1] as number) - (old.starts[from] as number);
      const near = largest(together(runs, Math.max(NEAR, size)));
      const best = largest(together(runs, Math.max(FAR, size)));
      return near && best && near.letters >= MOST * best.letters ? near : best;
    },
    lettersBefore: (token) => letters[token] as number,
    equalBefore: (token) => equal[token] as number,
    wordsBefore: (token) => words[token] as number,
    nearBefore: (token) => near[token] as number,
    previousPair: (token) => previous[token] as number,
    nextPair: (token) => next[token] as number,
  };

  function leap(at: number, after: number): number {
    if (after >= count) return 0;
    return (now.starts[toNow[after] as number] as number) - (now.ends[toNow[at] as number] as number);
  }

  /** Runs that stand near to each other, put together. A small one that stands apart does not part those around it. */
  function together(runs: Share[], apart: number): Share[] {
    const groups: Share[] = [];
    for (const run of runs.sort((x, y) => x.from - y.from)) {
      const group = groups.at(-1);
      const hole = group ? (now.starts[run.from] as number) - (now.ends[group.to] as number) : 0;
      if (!group) groups.push(run);
      else if (hole <= Math.min(apart, reachOf(group, run))) groups[groups.length - 1] = joined(group, run);
      else if (hole <= apart && run.letters < group.letters) groups.splice(-1, 0, run);
      else groups.push(run);
    }
    return groups;
  }
}

function joined(group: Share, run: Share): Share {
  return {
    stretch: group.letters >= run.letters ? group.stretch : run.stretch,
    first: Math.min(group.first, run.first),
    last: Math.max(group.last, run.last),
    from: group.from,
    to: Math.max(group.to, run.to),
    letters: group.letters + run.letters,
    torn: true,
  };
}

/** How far the smaller of two parts reaches: a single word does not hold on to a passage a page away. */
function reachOf(left: Share, right: Share): number {
  const smaller = Math.min(left.letters, right.letters);
  if (smaller >= SMALL * Math.max(left.letters, right.letters)) return Number.POSITIVE_INFINITY;
  return Math.max(NEAR, REACH * smaller);
}

function largest(shares: readonly Share[]): Share | null {
  let best: Share | null = null;
  for (const share of shares) if (best === null || share.letters > best.letters) best = share;
  return best;
}
