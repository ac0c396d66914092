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
  if (a1 - a0 === 1 && b1 - b0 === 1 && baseOf(a[a0] as number) === baseOf(b[b0] as number)) return true;
  return longest > 2 && (swapped || longest - shared <= allowance(longest));
}

/** A letter without its accents: of é it is e, of ё it is е. */
function baseOf(unit: number): string {
  return String.fromCharCode(unit).normalize("NFD").charAt(0);
}

/** Wider gaps are no place to look for misprints. */
const WIDEST_GAP = 8;

/**
 * Pairs words with their corrected forms in the small gaps between pairs, in order; at the ends of a stretch, only
 * right beside its pairs. Cost: linear, with at most 64 comparisons a gap.
 */
export function pairNear(old: Tokens, now: Tokens, pairing: Pairing, stretchOf: Int32Array): void {
  const { toNow, toOld } = pairing;
  let last = -1;
  for (let at = 0; at <= old.count; at++) {
    if (at < old.count && (toNow[at] as number) < 0) continue;
    if (at > last + 1) fillGap(last, at);
    last = at;
  }

  function fillGap(left: number, right: number): void {
    const from = left < 0 ? 0 : (toNow[left] as number) + 1;
    const to = right < old.count ? (toNow[right] as number) : now.count;
    const joined = left < 0 || right === old.count || stretchOf[left] === stretchOf[right];
    const narrow = right - left - 1 <= WIDEST_GAP && to - from <= WIDEST_GAP;
    if (joined && to <= from) return;
    if (joined && narrow) inOrder(left, right, from, to);
    else {
      const limit = joined ? to : now.count;
      for (let word = left + 1, other = from; word < right && other < limit; word++, other++) {
        if (left < 0 || !pair(word, other, left)) break;
      }
      for (
        let word = right - 1, other = to - 1;
        word > left && other >= (joined ? from : 0);
        word--, other--
      ) {
        if (right === old.count || !pair(word, other, right)) break;
      }
    }
  }

  function inOrder(left: number, right: number, from: number, to: number): void {
    let free = from;
    for (let word = left + 1; word < right; word++) {
      for (let other = free; other < to && (toOld[other] as number) < 0; other++) {
        if (!pair(word, other, left < 0 ? right : left)) continue;
        free = other + 1;
        break;
      }
    }
  }

  function pair(word: number, other: number, beside: number): boolean {
    if ((toNow[word] as number) >= 0 || (toOld[other] as number) >= 0) return false;
    if (!isNear(old, word, now, other)) return false;
    pairRun(pairing, word, other, 1);
    stretchOf[word] = stretchOf[beside] ?? 0;
    return true;
  }
}
