import type { Comparison } from "./comparison";
import type { Share, TokenSpan } from "./follow";
import type { Tokens } from "./tokens";

/** Where a passage begins in the new text: with its first word that survives. `offset` is where it begins in the old one. */
export function edgeStart(comparison: Comparison, span: TokenSpan, share: Share, offset: number): number {
  const { old, now, toNow } = comparison;
  const { first, from } = share;
  // Where halves of the passage changed places, its first word is not the first one any more.
  if (toNow[first] !== from || first !== span.from) return now.starts[from] as number;
  return offsetIn(old, first, now, from, Math.max(offset, old.starts[first] as number));
}

/** Where it ends: with its last one. */
export function edgeEnd(comparison: Comparison, span: TokenSpan, share: Share, offset: number): number {
  const { old, now, toNow } = comparison;
  const { last, to } = share;
  if (toNow[last] !== to || last !== span.to - 1) return now.ends[to] as number;
  return offsetIn(old, last, now, to, Math.min(offset, old.ends[last] as number));
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
