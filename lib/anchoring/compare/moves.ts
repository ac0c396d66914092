import { alignInOrder } from "./align";
import { type Pairing, pairRun, type Sides } from "./pairing";
import { type Blocks, uniqueBlocks } from "./seeds";
import { LINE_BREAK } from "./tokens";

/** Old tokens that found themselves elsewhere together, and where; half-open. */
export type Move = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/** How many tokens in a row must be unique among what the comparison in order left over. */
const RUN = 4;
/** How many tokens may be missing between two parts of one move. */
const REACH = 48;

/**
 * Finds what changed its place: runs that are unique among the tokens that have no pair yet, joined where
 * they follow one another, filled in between, and widened to the paragraph they stand in. Pairs their tokens.
 *
 * Cost: linear.
 */
export function pairMoves(sides: Sides, pairing: Pairing): Move[] {
  const { a, b } = sides;
  const { toNow, toOld } = pairing;
  const skipOld = taken(toNow);
  const skipNow = taken(toOld);
  const whole = { a0: 0, a1: a.length, b0: 0, b1: b.length };
  const blocks = uniqueBlocks(a, b, whole, RUN, skipOld, skipNow);
  const moves: Move[] = [];
  for (let index = 0; index < blocks.count; ) {
    const first = index;
    do index++;
    while (index < blocks.count && follows(blocks, index, toNow, toOld));
    // A run that another move has widened into is part of that one.
    if (!isFree(blocks, first, index, toNow, toOld)) continue;
    moves.push(pairMove(sides, pairing, blocks, first, index));
  }
  return moves;
}

function pairMove(sides: Sides, pairing: Pairing, blocks: Blocks, first: number, end: number): Move {
  const { a, b } = sides;
  const { toNow, toOld } = pairing;
  for (let index = first; index < end; index++) {
    pairRun(
      pairing,
      blocks.old[index] as number,
      blocks.now[index] as number,
      blocks.length[index] as number,
    );
  }
  for (let index = first + 1; index < end; index++) {
    const a0 = (blocks.old[index - 1] as number) + (blocks.length[index - 1] as number);
    const b0 = (blocks.now[index - 1] as number) + (blocks.length[index - 1] as number);
    alignInOrder(
      sides,
      { a0, a1: blocks.old[index] as number, b0, b1: blocks.now[index] as number },
      pairing,
      1,
    );
  }
  const start = { old: blocks.old[first] as number, now: blocks.now[first] as number };
  const a0 = freeBefore(a, toNow, start.old);
  const b0 = freeBefore(b, toOld, start.now);
  alignInOrder(sides, { a0, a1: start.old, b0, b1: start.now }, pairing, 1);
  const last = end - 1;
  const stop = {
    old: (blocks.old[last] as number) + (blocks.length[last] as number),
    now: (blocks.now[last] as number) + (blocks.length[last] as number),
  };
  const a1 = freeAfter(a, toNow, stop.old);
  const b1 = freeAfter(b, toOld, stop.now);
  alignInOrder(sides, { a0: stop.old, a1, b0: stop.now, b1 }, pairing, 1);
  return { a0, a1, b0, b1 };
}

/** Does this block continue the one before it, with nothing between them that has a pair already? */
function follows({ old, now, length }: Blocks, index: number, toNow: Int32Array, toOld: Int32Array): boolean {
  const oldEnd = (old[index - 1] as number) + (length[index - 1] as number);
  const nowEnd = (now[index - 1] as number) + (length[index - 1] as number);
  const oldGap = (old[index] as number) - oldEnd;
  const nowGap = (now[index] as number) - nowEnd;
  if (oldGap < 0 || nowGap < 0 || oldGap > REACH || nowGap > REACH) return false;
  return allFree(toNow, oldEnd, oldEnd + oldGap) && allFree(toOld, nowEnd, nowEnd + nowGap);
}

function isFree(
  { old, now, length }: Blocks,
  first: number,
  end: number,
  toNow: Int32Array,
  toOld: Int32Array,
): boolean {
  const last = end - 1;
  return (
    allFree(toNow, old[first] as number, (old[last] as number) + (length[last] as number)) &&
    allFree(toOld, now[first] as number, (now[last] as number) + (length[last] as number))
  );
}

function allFree(to: Int32Array, from: number, end: number): boolean {
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

function taken(to: Int32Array): Uint8Array {
  const mask = new Uint8Array(to.length);
  for (let at = 0; at < to.length; at++) if ((to[at] as number) >= 0) mask[at] = 1;
  return mask;
}
