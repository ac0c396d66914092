import { type Pairing, pairRun } from "./pairing";
import type { Tokens } from "./tokens";

/** So many letters may differ in a word of a length: one in four to six, two in seven to nine, three in more. */
function allowance(longest: number): number {
  return Math.min(3, Math.floor((longest - 1) / 3));
}

/**
 * Whether two different words are one word before and after a small correction: a letter or an ending
 * changed, two letters swapped. Looks at the ends only, so that a pair costs what it has letters.
 */
export function isNear(old: Tokens, i: number, now: Tokens, j: number): boolean {
  const a = old.folded.units;
  const b = now.folded.units;
  let a0 = old.from[i] as number;
  let b0 = now.from[j] as number;
  let a1 = old.to[i] as number;
  let b1 = now.to[j] as number;
  const longest = Math.max(a1 - a0, b1 - b0);
  if (longest < 3) return false;
  let shared = 0;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    a0++;
    b0++;
    shared++;
  }
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
    a1--;
    b1--;
    shared++;
  }
  const swapped = a1 - a0 === 2 && b1 - b0 === 2 && a[a0] === b[b0 + 1] && a[a0 + 1] === b[b0];
  return swapped || longest - shared <= allowance(longest);
}

/** Wider gaps are no place to look for misprints. */
const WIDEST_GAP = 8;

/**
 * Pairs words with their corrected forms in the small gaps between pairs, in order. Cost: linear, with at most
 * 64 comparisons a gap.
 */
export function pairNear(old: Tokens, now: Tokens, pairing: Pairing, stretchOf: Int32Array): void {
  const { toNow } = pairing;
  let last = -1;
  for (let at = 0; at <= old.count; at++) {
    if (at < old.count && (toNow[at] as number) < 0) continue;
    const from = last < 0 ? 0 : (toNow[last] as number) + 1;
    const to = at < old.count ? (toNow[at] as number) : now.count;
    const stretch = last < 0 ? (stretchOf[at] ?? 0) : (stretchOf[last] as number);
    const width = at - last - 1;
    const joined = at === old.count || last < 0 || stretchOf[at] === stretch;
    if (joined && width > 0 && width <= WIDEST_GAP && to > from && to - from <= WIDEST_GAP) {
      let free = from;
      for (let word = last + 1; word < at; word++) {
        for (let other = free; other < to; other++) {
          if ((pairing.toOld[other] as number) >= 0) break;
          if (!isNear(old, word, now, other)) continue;
          pairRun(pairing, word, other, 1);
          stretchOf[word] = stretch;
          free = other + 1;
          break;
        }
      }
    }
    last = at;
  }
}
