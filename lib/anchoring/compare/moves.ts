import { alignInOrder } from "./align";
import { type Pairing, pairRun, type Sides } from "./pairing";
import { findRecurrences, type Recurrence } from "./recurrences";
import { LINE_BREAK } from "./tokens";

/** Old tokens that found themselves elsewhere together, and where; half-open. */
export type Move = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/**
 * Finds what changed its place among the tokens that have no pair yet: runs that recur, joined where they
 * follow one another, filled in between, and widened to the paragraph they stand in. The largest go first,
 * so that a paragraph that moved takes its words before a quotation of one of its sentences can.
 *
 * Cost: linear, and n log n for the order of what recurs.
 */
export function pairMoves(sides: Sides, pairing: Pairing): Move[] {
  const moves: Move[] = [];
  const found = findRecurrences(sides, pairing);
  for (const recurrence of found.sort((x, y) => y.weight - x.weight)) {
    const move = pairMove(sides, pairing, recurrence);
    if (move) moves.push(move);
  }
  return moves.sort((x, y) => x.a0 - y.a0);
}

/** Null where larger moves have taken what recurs. */
function pairMove(sides: Sides, pairing: Pairing, { parts }: Recurrence): Move | null {
  const { a, b } = sides;
  const { toNow, toOld } = pairing;
  let old = -1;
  let now = -1;
  let start: { old: number; now: number } | null = null;
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      let end = at;
      while (end < part.length && isFree(part.old + end, part.now + end)) end++;
      if (end === at) {
        at++;
        continue;
      }
      pairRun(pairing, part.old + at, part.now + at, end - at);
      if (start === null) start = { old: part.old + at, now: part.now + at };
      else if (allFree(toNow, old, part.old + at) && allFree(toOld, now, part.now + at)) {
        alignInOrder(sides, { a0: old, a1: part.old + at, b0: now, b1: part.now + at }, pairing, 1);
      }
      old = part.old + end;
      now = part.now + end;
      at = end;
    }
  }
  if (start === null) return null;
  const a0 = freeBefore(a, toNow, start.old);
  const b0 = freeBefore(b, toOld, start.now);
  alignInOrder(sides, { a0, a1: start.old, b0, b1: start.now }, pairing, 1);
  const a1 = freeAfter(a, toNow, old);
  const b1 = freeAfter(b, toOld, now);
  alignInOrder(sides, { a0: old, a1, b0: now, b1 }, pairing, 1);
  return { a0, a1, b0, b1 };

  function isFree(i: number, j: number): boolean {
    return (toNow[i] as number) < 0 && (toOld[j] as number) < 0;
  }
}

function allFree(to: Int32Array, from: number, end: number): boolean {
  if (from > end) return false;
  for (let at = from; at < end; at++) if ((to[at] as number) >= 0) return false;
  return true;
}

function freeBefore(ids: Int32Array, to: Int32Array, from: number): number {
  let at = from;
  while (at > 0 && ids[at - 1] !== LINE_BREAK && (to[at - 1] as number) < 0) at--;
  return at;
}

function freeAfter(ids: Int32Array, to: Int32Array, from: number): number {
  let at = from;
  while (at < ids.length && ids[at] !== LINE_BREAK && (to[at] as number) < 0) at++;
  return at;
}
