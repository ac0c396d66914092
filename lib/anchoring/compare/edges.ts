import type { Comparison } from "./comparison";
import type { Follower, Share, TokenSpan } from "./follow";
import { LINE_BREAK, type Tokens } from "./tokens";

/** Where a passage begins in the new text. */
export function edgeStart(
  { old, now, toNow, stretchOf }: Comparison,
  follower: Follower,
  span: TokenSpan,
  share: Share,
  offset: number,
): number {
  const { first } = share;
  const there = share.from;
  // Where halves of the passage changed places, its first word is not the first one any more.
  if (toNow[first] !== there) return now.starts[there] as number;
  if (first === span.from)
    return offsetIn(old, first, now, there, Math.max(offset, old.starts[first] as number));
  const before = follower.previousPair(span.from);
  if (before < 0 ? span.from > 0 : stretchOf[before] !== share.stretch) return now.starts[there] as number;
  const from = before < 0 ? 0 : (toNow[before] as number) + 1;
  const take = replaced(span.from - before - 1, first - span.from, there - from);
  let at = there;
  while (at > there - take && now.ids[at - 1] !== LINE_BREAK) at--;
  return now.starts[at] as number;
}

/** Where it ends. */
export function edgeEnd(
  { old, now, toNow, stretchOf }: Comparison,
  follower: Follower,
  span: TokenSpan,
  share: Share,
  offset: number,
): number {
  const { last } = share;
  const there = share.to;
  if (toNow[last] !== there) return now.ends[there] as number;
  if (last === span.to - 1)
    return offsetIn(old, last, now, there, Math.min(offset, old.ends[last] as number));
  const after = follower.nextPair(span.to);
  if (after >= old.count ? span.to < old.count : stretchOf[after] !== share.stretch) {
    return now.ends[there] as number;
  }
  const to = after >= old.count ? now.count : (toNow[after] as number);
  const take = replaced(after - span.to, span.to - 1 - last, to - there - 1);
  let at = there;
  while (at < there + take && now.ids[at + 1] !== LINE_BREAK) at++;
  return now.ends[at] as number;
}

/**
 * How many of the `there` new tokens of a gap stand for the `inside` old tokens that belong to the passage,
 * where `outside` more belong to its surroundings. None where the gap grew so much that it is new text.
 */
function replaced(outside: number, inside: number, there: number): number {
  if (there <= 0 || there > 2 * (outside + inside) + 1) return 0;
  if (outside === 0) return there;
  return Math.round((there * inside) / (outside + inside));
}

/** A place inside a token, in its pair. `offset` is one of its source offsets, ends included. */
function offsetIn(old: Tokens, i: number, now: Tokens, j: number, offset: number): number {
  const start = old.starts[i] as number;
  const end = old.ends[i] as number;
  const from = now.starts[j] as number;
  const to = now.ends[j] as number;
  if (offset <= start) return from;
  if (offset >= end) return to;
  if (end - start === to - from) return from + offset - start;
  // From the nearer end: a corrected word agrees at both.
  const ahead = offset - start;
  const behind = end - offset;
  return ahead <= behind ? Math.min(to, from + ahead) : Math.max(from, to - behind);
}
