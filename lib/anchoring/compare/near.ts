import { type Pairing, pairRun } from "./pairing";
import type { Tokens } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** So many letters may differ in a word of a length: one in four to six, two in seven to nine, three in more. */
function allowance(longest: number): number {
  return Math.min(3, Math.floor((longest - 1) / 3));
}

/**
 * Whether two different words of a vocabulary are one word before and after a small correction: a letter or an ending
 * changed, two letters swapped. Looks at the ends only, so that a pair costs what it has letters.
 */
export function isNear(words: Vocabulary, old: number, now: number): boolean {
  const size = words.lengthOf(old);
  const other = words.lengthOf(now);
  const longest = Math.max(size, other);
  const shortest = Math.min(size, other);
  let ahead = 0;
  while (ahead < shortest && words.unitOf(old, ahead) === words.unitOf(now, ahead)) ahead++;
  let behind = 0;
  while (
    behind < shortest - ahead &&
    words.unitOf(old, size - 1 - behind) === words.unitOf(now, other - 1 - behind)
  ) {
    behind++;
  }
  const shared = ahead + behind;
  if (size - shared === 1 && other - shared === 1) {
    if (baseOf(words.unitOf(old, ahead)) === baseOf(words.unitOf(now, ahead))) return true;
  }
  const isSwap = size - shared === 2 && other - shared === 2;
  const swapped =
    isSwap &&
    words.unitOf(old, ahead) === words.unitOf(now, ahead + 1) &&
    words.unitOf(old, ahead + 1) === words.unitOf(now, ahead);
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
    if (!isNear(old.words, old.ids[word] as number, now.ids[other] as number)) return false;
    pairRun(pairing, word, other, 1);
    stretchOf[word] = stretchOf[beside] ?? 0;
    return true;
  }
}
