import { CLASS, PUNCTUATION } from "./classes";
import type { Comparison } from "./comparison";
import type { Follower, Share, TokenSpan } from "./follow";
import { neighboursOf } from "./isolated";
import { surroundingsOf } from "./surroundings";

/** Of no more letters than this its surroundings must say something for a place to be sure. */
const FEW = 25;
/** The share of a passage that is a part broken off. */
const BROKEN = 0.3;
/** What reaches over so many times the room that it took may be put together by chance; and of so few letters, at an end that stands alone. */
const WIDE = 2;
const STRETCHED = 1.5;
const SOME = 40;
/** A word of so few letters, or a mark, is found everywhere. */
const COMMON = 4;
/** So many unpaired tokens before a mark, or around a common word, and it may be another one. */
const GAP = 8;

/**
 * Whether the little that survives of a passage was put together by chance: it reaches over more room than it took, and
 * one of its ends stands alone there. Such places are wrong more often than right. Cost: a few steps.
 */
export function isStrewn(comparison: Comparison, share: Share): boolean {
  if (share.letters > SOME || !isWide(comparison, share, STRETCHED)) return false;
  const least = Math.min(neighboursOf(comparison, share.first), neighboursOf(comparison, share.last));
  return least <= (share.letters <= FEW / 2 ? 1 : 0);
}

/**
 * Whether little of a passage survives, and what stood around it does not stand there any more: then the words may be
 * others of the same spelling, or the smaller half of a sentence that was turned around.
 *
 * `survival` is the share of its letters that survive. Cost: a few steps.
 */
export function isLonely(
  comparison: Comparison,
  follower: Follower,
  span: TokenSpan,
  share: Share,
  survival: number,
): boolean {
  if (share.letters > FEW) return false;
  const single = share.first === share.last;
  if (single && isAmongStrangers()) return true;
  const { left, right } = surroundingsOf(comparison, share);
  const least = Math.min(left, right);
  if (isWide(comparison, share, WIDE)) return least <= 3;
  if (single && survival <= 0.7 && least === 0) return true;
  if (share.last - share.first < 3 && left + right <= 4) return true;
  const broken = (BROKEN * share.letters) / survival;
  const ahead = lettersBetween(span.from, share.first) > broken && left === 0;
  const behind = lettersBetween(share.last + 1, span.to) > broken && right === 0;
  return left + right <= 6 && (ahead || behind);

  function lettersBetween(from: number, to: number): number {
    return follower.lettersBefore(to) - follower.lettersBefore(from);
  }

  /** A mark belongs to the words before it, a word to those around it. */
  function isAmongStrangers(): boolean {
    const before = gapBeside(-1);
    const { old } = comparison;
    const unit = old.words.unitOf(old.ids[share.first] as number, 0);
    if (CLASS[unit] === PUNCTUATION) return before >= GAP;
    const after = gapBeside(1);
    return share.letters <= COMMON && Math.min(before, after) > 0 && before + after >= GAP;
  }

  /** How many tokens in a row have no pair, in the text that has more of them. */
  function gapBeside(step: 1 | -1): number {
    const { toNow, toOld } = comparison;
    return Math.max(gap(toNow, share.first + step, step), gap(toOld, share.from + step, step));
  }
}

/** Whether what survives reaches over so many times the room that it took. */
function isWide({ old, now }: Comparison, { first, last, from, to }: Share, times: number): boolean {
  const before = (old.ends[last] as number) - (old.starts[first] as number);
  return (now.ends[to] as number) - (now.starts[from] as number) >= times * before;
}

function gap(to: Int32Array, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < GAP && (to[at + step * length] ?? 0) < 0) length++;
  return length;
}
