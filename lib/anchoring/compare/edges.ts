import type { Comparison } from "./comparison";
import type { Share, TokenSpan } from "./follow";
import { LINE_BREAK, type Tokens } from "./tokens";

/** Gaps that are longer than this are new text, and no correction of what stood there. */
const WIDEST_GAP = 16;

/** Where a passage begins in the new text. `offset` is where it begins in the old one. */
export function edgeStart(comparison: Comparison, span: TokenSpan, share: Share, offset: number): number {
  const { old, now, toNow, toOld } = comparison;
  const { first, from } = share;
  // Where halves of the passage changed places, its first word is not the first one any more.
  if (toNow[first] !== from) return now.starts[from] as number;
  if (first === span.from)
    return offsetIn(old, first, now, from, Math.max(offset, old.starts[first] as number));
  const outside = unpaired(old, toNow, span.from - 1, -1);
  const there = unpaired(now, toOld, from - 1, -1);
  return now.starts[from - replaced(outside, first - span.from, there)] as number;
}

/** Where it ends. */
export function edgeEnd(comparison: Comparison, span: TokenSpan, share: Share, offset: number): number {
  const { old, now, toNow, toOld } = comparison;
  const { last, to } = share;
  if (toNow[last] !== to) return now.ends[to] as number;
  if (last === span.to - 1) return offsetIn(old, last, now, to, Math.min(offset, old.ends[last] as number));
  const outside = unpaired(old, toNow, span.to, 1);
  const there = unpaired(now, toOld, to + 1, 1);
  return now.ends[to + replaced(outside, span.to - 1 - last, there)] as number;
}

/** How many tokens in a row from `at` on have no pair, to the end of the paragraph. */
function unpaired({ ids, count }: Tokens, to: Int32Array, at: number, step: 1 | -1): number {
  let length = 0;
  for (let token = at; token >= 0 && token < count && length <= WIDEST_GAP; token += step) {
    if ((to[token] as number) >= 0 || ids[token] === LINE_BREAK) break;
    length++;
  }
  return length;
}

/**
 * How many of the `there` new tokens of a gap stand for the `inside` old tokens that belong to the passage: all,
 * where nothing else was lost there (`outside`) and they are no more than it was. Otherwise nothing tells which
 * of them replaced words of the passage, and it ends with its words that survived.
 */
function replaced(outside: number, inside: number, there: number): number {
  return outside === 0 && there <= inside && there <= WIDEST_GAP ? there : 0;
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
