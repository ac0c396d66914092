import { alignInOrder } from "./align";
import { type Pairing, pairedIn, pairRun, type Sides } from "./pairing";
import { findRecurrences, type Recurrence } from "./recurrences";
import { LINE_BREAK } from "./tokens";

/** Old tokens that found themselves elsewhere together: in order, and their pairs are in order too. */
export type Move = Int32Array;

/**
 * Finds what changed its place among the tokens that have no pair yet: runs that recur, joined where they
 * follow one another, filled in between, and widened to the paragraph they stand in. The largest go first,
 * so that a paragraph that moved takes its words before a quotation of one of its sentences can.
 *
 * Cost: linear, and n log n for the order of what recurs.
 */
export function pairMoves(sides: Sides, pairing: Pairing): Move[] {
  const found = findRecurrences(sides, pairing).sort((x, y) => y.weight - x.weight);
  return found.map((recurrence) => pairMove(sides, pairing, recurrence)).filter(({ length }) => length > 0);
}

/** Empty where larger moves have taken what recurs. */
function pairMove(sides: Sides, pairing: Pairing, { parts }: Recurrence): Move {
  const { a, b } = sides;
  const { toNow, toOld } = pairing;
  const pairs: number[] = [];
  let old = -1;
  let now = -1;
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      let end = at;
      while (end < part.length && isFree(part.old + end, part.now + end)) end++;
      if (end === at) {
        at++;
        continue;
      }
      const start = { old: part.old + at, now: part.now + at };
      if (old < 0)
        fill(freeBefore(a, toNow, start.old), start.old, freeBefore(b, toOld, start.now), start.now);
      else if (allFree(toNow, old, start.old) && allFree(toOld, now, start.now)) {
        fill(old, start.old, now, start.now);
      }
      old = part.old + end;
      now = part.now + end;
      pairRun(pairing, start.old, start.now, end - at);
      for (let token = start.old; token < old; token++) pairs.push(token);
      at = end;
    }
  }
  if (old >= 0) fill(old, freeAfter(a, toNow, old), now, freeAfter(b, toOld, now));
  return Int32Array.from(pairs);

  /** Pairs what it can in a window that has no pair yet. */
  function fill(a0: number, a1: number, b0: number, b1: number): void {
    if (a0 === a1 || b0 === b1) return;
    alignInOrder(sides, { a0, a1, b0, b1 }, pairing, 1);
    for (const token of pairedIn(pairing, a0, a1)) pairs.push(token);
  }

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
