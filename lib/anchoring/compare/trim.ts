import type { Comparison } from "./comparison";
import type { Share } from "./follow";

/** How many pairs are looked at from either end. */
const FARTHEST = 12;
/** The share of the survivors that may be dropped at one end. */
const SMALL = 0.12;
/** One short word may be, of some. */
const A_WORD = 4;
/** A hole in the new text that is wider than the one in the old by so many units parts what is small from the rest. */
const HOLE = 24;
/** What is dropped has so many times fewer letters than the hole is wider. */
const SMALLER = 8;

/**
 * Drops the pairs at the ends of a passage that stand far from the rest of it: the comma or the "that" that
 * was found again in an inserted sentence. What is dropped must be small beside the hole that parts it from
 * the rest.
 *
 * Cost: a few steps.
 */
export function trimmed({ old, now, toNow }: Comparison, share: Share): Share {
  if (share.torn) return share;
  let { first, last } = share;
  const most = Math.max(share.letters * SMALL, Math.min(A_WORD, share.letters * 0.3));
  let letters = 0;
  let at = first;
  for (let pairs = 0; pairs < FARTHEST && at < last; pairs++) {
    let next = at + 1;
    while (next < last && (toNow[next] as number) < 0) next++;
    letters += (old.ends[at] as number) - (old.starts[at] as number);
    if (letters > most) break;
    if (isHole(at, next, letters)) first = next;
    at = next;
  }
  letters = 0;
  at = last;
  for (let pairs = 0; pairs < FARTHEST && at > first; pairs++) {
    let next = at - 1;
    while (next > first && (toNow[next] as number) < 0) next--;
    letters += (old.ends[at] as number) - (old.starts[at] as number);
    if (letters > most) break;
    if (isHole(next, at, letters)) last = next;
    at = next;
  }
  if (first === share.first && last === share.last) return share;
  return { ...share, first, last, from: toNow[first] as number, to: toNow[last] as number };

  function isHole(left: number, right: number, small: number): boolean {
    const before = (old.starts[right] as number) - (old.ends[left] as number);
    const after =
      (now.starts[toNow[right] as number] as number) - (now.ends[toNow[left] as number] as number);
    return after > before + HOLE && small * SMALLER <= after - before;
  }
}
