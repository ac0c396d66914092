import type { Filler, Match } from "./gaps";
import type { Tokens } from "./tokens";

/** How many tokens around its place a lost piece is looked for. */
const AROUND = 160;
/** The longest pieces that are compared. */
const LONGEST = 160;
/** Bits that skipping a token costs. */
const SKIP = 1.5;
/** Bits that a piece must tell, found beside its place; and the most that one token of it counts. */
const TELLING = 30;
const MOST = 10;
/** Where one memory of the old text ends. */
const BREAK_ID = -2;
/** Tokens by which what is found may be longer than what was lost, at each end. */
const PUT_IN = 2;

/**
 * Pieces that were lost from between their neighbours are looked for beside them, in what is new there: the half of a
 * sentence that changed places with the other, a sentence with the next, and was edited on the way.
 *
 * Cost: a lost token is compared with the new ones of its neighbourhood.
 */
export function findExchanged(
  old: Tokens,
  text: Tokens,
  weights: Float64Array,
  match: Match,
  taken: Uint8Array,
  blockOf: Int32Array,
  filler: Filler,
): void {
  const { first } = match;
  const scores = new Float64Array((LONGEST + 1) * (LONGEST + 1));
  const origins = new Int32Array(scores.length);
  const { count } = old;
  for (let pa = 0; pa < count; pa++) {
    if ((first[pa] as number) >= 0 || old.ids[pa] === BREAK_ID) continue;
    let pb = pa + 1;
    let bits = weights[pa] as number;
    while (pb < count && (first[pb] as number) < 0 && old.ids[pb] !== BREAK_ID)
      bits += Math.min(MOST, weights[pb++] as number);
    const left = pa > 0 ? (match.last[pa - 1] as number) : -1;
    const right = pb < count ? (first[pb] as number) : -1;
    const [from, to] = [pa, pb];
    pa = pb;
    if (bits < TELLING || to - from > LONGEST || (left < 0 && right < 0)) continue;
    const near = left >= 0 ? left : right;
    const other = right >= 0 ? right : left;
    const low = Math.max(0, Math.min(near, other) - AROUND);
    const high = Math.min(text.count, Math.max(near, other) + AROUND);
    if (high - low > 4 * AROUND) continue;
    let best = TELLING;
    let box: [number, number, number, number] | null = null;
    let free: [number, number] = [0, 0];
    for (let t = low; t < high; t++) {
      if (taken[t] === 1) continue;
      let end = t + 1;
      while (end < high && taken[end] === 0 && end - t < LONGEST) end++;
      const found = local(from, to, t, end);
      if (found.score > best) {
        best = found.score;
        box = found.box;
        free = [t, end];
      }
      t = end;
    }
    if (!box) continue;
    const [p0, p1, t0, t1] = box;
    const start = Math.max(free[0], t0 - (p0 - from) - PUT_IN);
    filler.between(from, to, start, Math.min(free[1], t1 + (to - p1) + PUT_IN));
    const block = blockOf[left >= 0 ? from - 1 : to] as number;
    for (let p = from; p < to; p++) if ((first[p] as number) >= 0) blockOf[p] = block;
  }

  /** The most telling piece that both sides share, with few tokens skipped. */
  function local(pa: number, pb: number, ta: number, tb: number) {
    const width = tb - ta + 1;
    let score = 0;
    let box: [number, number, number, number] = [pa, pa, ta, ta];
    scores.fill(0, 0, width);
    for (let row = 1; row <= pb - pa; row++) {
      const base = row * width;
      scores[base] = 0;
      const id = old.ids[pa + row - 1] as number;
      for (let column = 1; column < width; column++) {
        const cell = base + column;
        const corner = cell - width - 1;
        let value = 0;
        let origin = cell;
        if (id >= 0 && id === text.ids[ta + column - 1]) {
          value = (scores[corner] as number) + Math.min(MOST, weights[pa + row - 1] as number);
          origin = (scores[corner] as number) > 0 ? (origins[corner] as number) : corner;
        } else {
          const both = (scores[corner] as number) - SKIP;
          const up = (scores[cell - width] as number) - SKIP;
          const back = (scores[cell - 1] as number) - SKIP;
          value = Math.max(0, both, up, back);
          if (value > 0)
            origin = origins[value === both ? corner : value === up ? cell - width : cell - 1] as number;
        }
        scores[cell] = value;
        origins[cell] = origin;
        if (value > score) {
          score = value;
          box = [pa + Math.floor(origin / width), pa + row, ta + (origin % width), ta + column];
        }
      }
    }
    return { score, box };
  }
}
