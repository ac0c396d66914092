import { PARAGRAPH_END, WORD } from "./marks";
import { type Pairing, pairRun, type Sides, unpair } from "./pairing";

/** How far a gap is slid. */
const FARTHEST = 24;

/**
 * Puts the gaps where writers put them. Between "on. So." and "on. But now. So." it is as short to insert
 * ". But now" as "But now."; people insert sentences. A gap on one side only slides to the nearest end of a
 * paragraph, a sentence or a clause; in a gap on both sides the mark at its end goes with the words before
 * it. (Diff programs for source code slide to blank lines in the same way.)
 *
 * `pairs` are old tokens in order whose new tokens are in order too. Cost: linear.
 */
export function settleGaps({ a, b, marks }: Sides, pairing: Pairing, pairs: Int32Array): void {
  const { toNow, toOld } = pairing;

  for (let index = 1; index < pairs.length; index++) {
    const p = pairs[index - 1] as number;
    const next = pairs[index] as number;
    const q = toNow[p] as number;
    const place = toNow[next] as number;
    const oldGap = next - p - 1;
    const newGap = place - q - 1;
    if (oldGap > 0 && newGap > 0) closeEarly(p, next, q, place);
    else if (newGap > 0) slide(a, b, toNow, toOld, p, q, newGap);
    else if (oldGap > 0) slide(b, a, toOld, toNow, q, p, oldGap);
  }

  /** The mark at the end of a gap follows the words before it, on the side where the gap is longer. */
  function closeEarly(p: number, next: number, q: number, place: number): void {
    const id = a[next] as number;
    if (marks[id] === WORD) return;
    const oldGap = next - p;
    const newGap = place - q;
    if (newGap > oldGap) {
      let best = place;
      for (let at = q + 1; at < place && at <= q + oldGap + FARTHEST; at++) {
        if (b[at] === id && Math.abs(at - q - oldGap) < Math.abs(best - q - oldGap)) best = at;
      }
      if (best !== place) repair(next, best);
    } else if (oldGap > newGap) {
      let best = next;
      for (let at = p + 1; at < next && at <= p + newGap + FARTHEST; at++) {
        if (a[at] === id && Math.abs(at - p - newGap) < Math.abs(best - p - newGap)) best = at;
      }
      if (best !== next) {
        unpair(pairing, next);
        pairRun(pairing, best, place, 1);
      }
    }
  }

  function repair(old: number, now: number): void {
    unpair(pairing, old);
    pairRun(pairing, old, now, 1);
  }

  /**
   * `x` has no gap after `p`, `y` has `gap` tokens after `q`. To the right, the next token of `x` takes the
   * first one of the gap; to the left, the last one of it takes `p`.
   */
  function slide(
    x: Int32Array,
    y: Int32Array,
    fromX: Int32Array,
    fromY: Int32Array,
    p: number,
    q: number,
    gap: number,
  ): void {
    let best = 0;
    let bestWorth = worth(x, p, p + 1);
    let right = 0;
    while (
      right < FARTHEST &&
      p + 1 + right < x.length &&
      x[p + 1 + right] === y[q + 1 + right] &&
      fromX[p + 1 + right] === q + gap + 1 + right
    ) {
      right++;
      const value = worth(x, p + right, p + right + 1);
      if (value > bestWorth) {
        bestWorth = value;
        best = right;
      }
    }
    let left = 0;
    while (
      left < FARTHEST &&
      p - left >= 0 &&
      x[p - left] === y[q + gap - left] &&
      fromX[p - left] === q - left
    ) {
      left++;
      const value = worth(x, p - left, p - left + 1);
      if (value > bestWorth) {
        bestWorth = value;
        best = -left;
      }
    }
    for (let step = 0; step < best; step++) move(p + 1 + step, q + gap + 1 + step, q + 1 + step);
    for (let step = 0; step < -best; step++) move(p - step, q - step, q + gap - step);

    function move(token: number, from: number, to: number): void {
      fromY[from] = -1;
      fromX[token] = to;
      fromY[to] = token;
    }
  }

  /** How good a place between two tokens is to insert something. */
  function worth(x: Int32Array, before: number, after: number): number {
    const left = before < 0 ? PARAGRAPH_END : (marks[x[before] as number] as number);
    const right = after >= x.length ? PARAGRAPH_END : (marks[x[after] as number] as number);
    if (right === PARAGRAPH_END) return left === PARAGRAPH_END ? 5 : 4;
    return right > WORD ? 0 : left;
  }
}
