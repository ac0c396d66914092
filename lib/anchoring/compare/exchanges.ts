import { alignInOrder } from "./align";
import { type Pairing, pairedIn, type Sides, type Sums, unpair } from "./pairing";
import { dropUnsupported } from "./support";
import { LINE_BREAK } from "./tokens";

/** A stretch of old tokens that found its place beside its neighbours, and how sure it is. */
export type Exchange = { readonly trust: number };

/** How many tokens beside a gap are looked at for what it lost. */
const REACH = 64;
/** The longest gap, and how many gaps of the new text it is compared with on either side. */
const WIDEST = 64;
const MOST_TRIED = 2;
/** What is found must weigh this much (more than one rare word), and this share of the smaller of the two gaps. */
const LIGHTEST = 24;
const ENOUGH = 0.4;
/** The trust in what was edited on the way, and in what is word for word the same and so may be a quotation. */
const SURE = 0.9;
const DOUBTFUL = 0.6;

/**
 * Pairs the parts of a sentence or paragraph that exchanged their places, and were edited too much for a run of
 * words to recur: "He stays, for it rains" and "It rains, so he stays". What was lost in a gap of the old text is
 * looked for in the gaps of the new text right beside it. New stretches are numbered from `first` on.
 *
 * Cost: linear; at most six alignments of 4,096 cells for a gap.
 */
export function pairExchanges(
  sides: Sides,
  pairing: Pairing,
  sums: Sums,
  stretchOf: Int32Array,
  first: number,
): Exchange[] {
  const { a, b } = sides;
  const { toNow, toOld } = pairing;
  const found: Exchange[] = [];
  for (let from = 0; from < a.length; from++) {
    if ((toNow[from] as number) >= 0 || a[from] === LINE_BREAK) continue;
    let to = from + 1;
    while (to < a.length && (toNow[to] as number) < 0 && a[to] !== LINE_BREAK) to++;
    const lost = weigh(sums.old, from, to);
    if (lost >= LIGHTEST && to - from <= WIDEST) look(from, to, lost);
    from = to - 1;
  }
  return found;

  function look(from: number, to: number, lost: number): void {
    let best: { from: number; to: number; weight: number } | null = null;
    const left = from > 0 ? (toNow[from - 1] as number) : -1;
    const right = to < a.length ? (toNow[to] as number) : -1;
    for (const gap of [
      ...gapsBeside(left >= 0 ? left : right, -1),
      ...gapsBeside(right >= 0 ? right : left, 1),
    ]) {
      const pairs = aligned(from, to, gap);
      const weight = weightOf(pairs);
      for (const token of pairs) unpair(pairing, token);
      const share = weight / Math.min(lost, weigh(sums.now, gap.from, gap.to));
      if (weight >= LIGHTEST && share >= ENOUGH && weight > (best?.weight ?? 0)) best = { ...gap, weight };
    }
    if (!best) return;
    const pairs = aligned(from, to, best);
    for (const token of pairs) stretchOf[token] = first + found.length;
    found.push({ trust: isVerbatim(pairs) ? DOUBTFUL : SURE });
  }

  function aligned(from: number, to: number, gap: { from: number; to: number }): Int32Array {
    alignInOrder(sides, { a0: from, a1: to, b0: gap.from, b1: gap.to }, pairing, 2);
    dropUnsupported(sides, pairing, pairedIn(pairing, from, to), sums);
    return pairedIn(pairing, from, to);
  }

  /** Runs of new tokens without a pair that begin near to `at`, the nearest first. */
  function gapsBeside(at: number, step: 1 | -1): { from: number; to: number }[] {
    const gaps: { from: number; to: number }[] = [];
    if (at < 0) return gaps;
    let token = at + step;
    const isFree = (place: number) =>
      place >= 0 && place < b.length && (toOld[place] as number) < 0 && b[place] !== LINE_BREAK;
    for (let steps = 0; steps < REACH && gaps.length < MOST_TRIED; steps++, token += step) {
      if (token < 0 || token >= b.length) break;
      if (!isFree(token)) continue;
      let end = token;
      while (isFree(end + step) && Math.abs(end + step - token) < WIDEST) end += step;
      const gap = { from: Math.min(token, end), to: Math.max(token, end) + 1 };
      if (weigh(sums.now, gap.from, gap.to) >= LIGHTEST) gaps.push(gap);
      steps += Math.abs(end - token);
      token = end;
    }
    return gaps;
  }

  /** What exchanged its place word for word is known from its run already. */
  function isVerbatim(pairs: Int32Array): boolean {
    const from = pairs[0] as number;
    const to = pairs[pairs.length - 1] as number;
    const length = pairs.length - 1;
    return to - from === length && (toNow[to] as number) - (toNow[from] as number) === length;
  }

  function weightOf(pairs: Int32Array): number {
    let weight = 0;
    for (const token of pairs) weight += sides.weights[a[token] as number] as number;
    return weight;
  }
}

function weigh(sums: Int32Array, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number);
}
