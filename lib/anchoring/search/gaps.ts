import { editDistance } from "./similar";
import { isWord, type Tokens } from "./tokens";

/** What each token of the old side became: the first and last token of the text, or -1; and whether edited. */
export type Match = { first: Int32Array; last: Int32Array; edited: Uint8Array };

/** Tokens of both sides whose product is more than this are not compared each with each. */
const CELLS = 14_400;
/** Above every id: two of them make one key. */
const PAIRED = 2 ** 24;
/** Tokens looked at beyond the end of a run that no other run follows. */
const TAIL = 40;
/** Weight of a pair that follows another pair. */
const ADJACENT = 3;

export type Filler = {
  /** Between two runs: tokens `[pa, pb)` of the old side against `[ta, tb)` of the text. */
  between(pa: number, pb: number, ta: number, tb: number): void;
  /** After a run that nothing follows. */
  after(pa: number, pb: number, ta: number, tb: number): void;
  /** Before a run that nothing precedes. */
  before(pa: number, pb: number, ta: number, tb: number): void;
};

/**
 * Compares what lies between runs: short or edited pieces that no index finds. `weights` are the bits that
 * an old token tells when it is found. Writes into `match`.
 *
 * Cost: the product of the two gaps where it is small, else linear with the words that are unique in both.
 */
export function fillerOf(
  old: Tokens,
  text: Tokens,
  weights: Float64Array,
  match: Match,
  taken: Uint8Array,
): Filler {
  const scores = new Float64Array(2 * CELLS + 8);
  const moves = new Uint8Array(scores.length);

  function pair(p: number, t: number, edited: boolean) {
    match.first[p] = t;
    match.last[p] = t;
    match.edited[p] = edited ? 1 : 0;
    taken[t] = 1;
  }

  function likeness(p: number, t: number): number {
    if (taken[t] === 1) return 0;
    const id = old.ids[p] as number;
    if (id >= 0 && id === text.ids[t]) return weights[p] as number;
    const aFrom = old.from[p] as number;
    const aTo = old.to[p] as number;
    const bFrom = text.from[t] as number;
    const bTo = text.to[t] as number;
    const longer = Math.max(aTo - aFrom, bTo - bFrom);
    const limit = longer >= 9 ? 3 : longer >= 6 ? 2 : longer >= 3 ? 1 : 0;
    if (limit === 0 || Math.abs(aTo - aFrom - bTo + bFrom) > limit) return 0;
    if (!isWord(old, p) || !isWord(text, t)) return 0;
    const a = old.folded.units;
    const b = text.folded.units;
    const alike = a[aFrom] === b[bFrom] || a[aTo - 1] === b[bTo - 1] || a[aFrom + 1] === b[bFrom + 1];
    if (!alike) return 0;
    const distance = editDistance(a, aFrom, aTo, b, bFrom, bTo, limit);
    return distance > limit ? 0 : 6 * (1 - distance / longer);
  }

  function between(pa: number, pb: number, ta: number, tb: number, depth = 0): void {
    let [p, q, t, u] = [pa, pb, ta, tb];
    while (p < q && t < u && equal(p, t)) pair(p++, t++, false);
    while (p < q && t < u && equal(q - 1, u - 1)) pair(--q, --u, false);
    if (p === q || t === u) return;
    if ((q - p) * (u - t) <= CELLS) {
      align(p, q, t, u);
      return;
    }
    if (depth < 5) split(p, q, t, u, depth + 1);
    else after(p, q, t, u);
  }

  function equal(p: number, t: number): boolean {
    return (old.ids[p] as number) >= 0 && old.ids[p] === text.ids[t] && taken[t] === 0;
  }

  /** Pairs, or else tokens, that both sides hold once cut the gap into smaller ones. */
  function split(pa: number, pb: number, ta: number, tb: number, depth: number): void {
    let chain = increasing(onceInBoth(pa, pb, ta, tb, true));
    if (chain.length === 0) chain = increasing(onceInBoth(pa, pb, ta, tb, false));
    if (chain.length === 0) {
      after(pa, pb, ta, tb);
      return;
    }
    let [p, t] = [pa, ta];
    for (const [at, place] of chain) {
      if (at < p || place < t) continue;
      between(p, at, t, place, depth);
      if (equal(at, place)) pair(at, place, false);
      p = at + 1;
      t = place + 1;
    }
    between(p, pb, t, tb, depth);
  }

  function onceInBoth(pa: number, pb: number, ta: number, tb: number, pairs: boolean): [number, number][] {
    const step = pairs ? 1 : 0;
    const key = ({ ids }: Tokens, at: number) =>
      pairs ? (ids[at] as number) * PAIRED + (ids[at + 1] as number) : (ids[at] as number);
    const once = new Map<number, number>();
    for (let t = ta; t + step < tb; t++) {
      const token = key(text, t);
      once.set(token, once.has(token) ? -1 : t);
    }
    const seen = new Map<number, number>();
    for (let p = pa; p + step < pb; p++) {
      const token = key(old, p);
      if ((once.get(token) ?? -1) >= 0) seen.set(token, seen.has(token) ? -1 : p);
    }
    const found: [number, number][] = [];
    for (const [token, p] of seen) if (p >= 0) found.push([p, once.get(token) as number]);
    return found;
  }

  function after(pa: number, pb: number, ta: number, tb: number): void {
    const q = Math.min(pb, pa + TAIL);
    const u = Math.min(tb, ta + TAIL);
    if (pa < q && ta < u) align(pa, q, ta, u);
  }

  function before(pa: number, pb: number, ta: number, tb: number): void {
    const p = Math.max(pa, pb - TAIL);
    const t = Math.max(ta, tb - TAIL);
    if (p < pb && t < tb) align(p, pb, t, tb);
  }

  /** The heaviest common subsequence; `moves` remembers how each cell was reached. */
  function align(pa: number, pb: number, ta: number, tb: number): void {
    const rows = pb - pa;
    const columns = tb - ta;
    const width = columns + 1;
    scores.fill(0, 0, width);
    moves.fill(0, 0, width);
    for (let row = 1; row <= rows; row++) {
      const base = row * width;
      scores[base] = 0;
      moves[base] = 0;
      for (let column = 1; column <= columns; column++) {
        const cell = base + column;
        let score = scores[cell - width] as number;
        let move = 1;
        if ((scores[cell - 1] as number) > score) {
          score = scores[cell - 1] as number;
          move = 2;
        }
        const like = likeness(pa + row - 1, ta + column - 1);
        if (like > 0) {
          const corner = cell - width - 1;
          const touches = moves[corner] === 3 || (row === 1 && column === 1);
          const found = (scores[corner] as number) + like + (touches ? ADJACENT : 0);
          if (found > score) {
            score = found;
            move = 3;
          }
        }
        scores[cell] = score;
        moves[cell] = move;
      }
    }
    let [row, column] = [rows, columns];
    while (row > 0 && column > 0) {
      const move = moves[row * width + column];
      if (move === 3) {
        row--;
        column--;
        pair(pa + row, ta + column, old.ids[pa + row] !== text.ids[ta + column]);
      } else if (move === 1) row--;
      else column--;
    }
    join(pa, pb, ta, tb);
  }

  /** What is left between two pairs and reads the same when its tokens are put together: "to day", "today". */
  function join(pa: number, pb: number, ta: number, tb: number): void {
    let t = ta;
    for (let p = pa; p <= pb; ) {
      let end = p;
      while (end < pb && (match.first[end] as number) < 0) end++;
      const textEnd = end < pb ? (match.first[end] as number) : tb;
      const [few, others] = [end - p, textEnd - t];
      if (few > 0 && others > 0 && few !== others && few <= 4 && others <= 4 && reads(p, end, t, textEnd)) {
        for (let at = p; at < end; at++) {
          match.first[at] = t + Math.floor(((at - p) * others) / few);
          match.last[at] = Math.max(
            match.first[at] as number,
            t + Math.ceil(((at - p + 1) * others) / few) - 1,
          );
          match.edited[at] = 1;
        }
      }
      t = textEnd + 1;
      p = end + 1;
    }
  }

  function reads(pa: number, pb: number, ta: number, tb: number): boolean {
    let [p, t] = [pa, ta];
    let [at, place] = [old.from[p] as number, text.from[t] as number];
    for (;;) {
      if (old.folded.units[at] !== text.folded.units[place]) return false;
      if (++at === old.to[p]) at = ++p < pb ? (old.from[p] as number) : -1;
      if (++place === text.to[t]) place = ++t < tb ? (text.from[t] as number) : -1;
      if (at === -1 || place === -1) return at === place;
    }
  }

  return { between, after, before };
}

/** A longest run of pairs that increase on both sides; the pairs come in the order of the first. */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (let index = 0; index < pairs.length; index++) {
    const value = (pairs[index] as [number, number])[1];
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index !== -1; index = previous[index] as number) {
    chain.push(pairs[index] as [number, number]);
  }
  return chain.reverse();
}
