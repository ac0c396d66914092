import type { Move } from "./moves";
import { type Pairing, type Sides, unpair } from "./pairing";
import { LINE_BREAK } from "./tokens";

/** What is known of a move before anything is put on it. */
export type Judged = { trust: number };

/** A move that weighs less than this (some three rare words) is chance. */
const LIGHTEST = 36;

/**
 * Tells moved words from words that were quoted elsewhere while the original was deleted. Neighbours vote: a
 * paragraph that moved takes most of itself along and brings nothing foreign; a quotation is part of a
 * paragraph, among words that nobody wrote before. Moves that are chance lose their pairs.
 */
export function judgeMoves(
  { a, b, weights }: Sides,
  pairing: Pairing,
  moves: readonly Move[],
  sums: { old: Int32Array; now: Int32Array },
  stretchOf: Int32Array,
): Judged[] {
  const { toNow, toOld } = pairing;
  const inPlace = new Uint8Array(b.length);
  for (let at = 0; at < b.length; at++) if ((toOld[at] as number) >= 0) inPlace[at] = 1;
  for (const { a0, a1 } of moves) {
    for (let at = a0; at < a1; at++) if ((toNow[at] as number) >= 0) inPlace[toNow[at] as number] = 2;
  }
  return moves.map((move, index) => {
    let paired = 0;
    let first = b.length;
    let end = 0;
    let from = -1;
    let to = 0;
    for (let at = move.a0; at < move.a1; at++) {
      const now = toNow[at] as number;
      if (now < 0) continue;
      paired += weights[a[at] as number] as number;
      first = Math.min(first, now);
      end = Math.max(end, now + 1);
      if (from < 0) from = at;
      to = at + 1;
      stretchOf[at] = index + 1;
    }
    const old = paragraphAround(a, from, to);
    const now = paragraphAround(b, first, end);
    let stayed = 0;
    for (let at = old.from; at < old.to; at++) {
      const there = toNow[at] as number;
      if (there >= 0 && inPlace[there] === 1) stayed += weights[a[at] as number] as number;
    }
    let known = 0;
    let shared = 0;
    for (let at = now.from; at < now.to; at++) {
      const there = toOld[at] as number;
      if (there < 0) continue;
      const weight = weights[b[at] as number] as number;
      known += weight;
      if (inPlace[at] === 1 && there >= old.from && there < old.to) shared += weight;
    }
    const oldWeight = (sums.old[old.to] as number) - (sums.old[old.from] as number);
    const nowWeight = (sums.now[now.to] as number) - (sums.now[now.from] as number);
    const covered = paired / Math.max(1, oldWeight - stayed);
    const whole = paired / Math.max(1, oldWeight);
    const foreign = 1 - known / Math.max(1, nowWeight);
    const trust = trustIn({ paired, covered, whole, foreign, shared: shared / Math.max(1, nowWeight) });
    if (trust === 0) {
      for (let at = move.a0; at < move.a1; at++) if (stretchOf[at] === index + 1) unpair(pairing, at);
    }
    return { trust };
  });
}

function trustIn(move: {
  paired: number;
  covered: number;
  whole: number;
  foreign: number;
  shared: number;
}): number {
  if (move.paired < LIGHTEST) return 0;
  if (move.shared > 0.2) return 0.98;
  if (move.whole > 0.5 && move.foreign < 0.4) return 0.98;
  if (move.covered > 0.5 && move.foreign < 0.3) return 0.8;
  if (move.paired > 800) return 0.95;
  if (move.foreign < 0.5) return 0.5;
  return 0;
}

function paragraphAround(ids: Int32Array, from: number, to: number): { from: number; to: number } {
  let start = from;
  while (start > 0 && ids[start - 1] !== LINE_BREAK) start--;
  let end = to;
  while (end < ids.length && ids[end] !== LINE_BREAK) end++;
  return { from: start, to: end };
}
