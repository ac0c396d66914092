import type { Move } from "./moves";
import type { Pairing, Sums } from "./pairing";

/** As much weight unpaired between two pairs, on both sides together, and they are judged apart. */
const HOLE = 160;

/** A move cut at its holes: each part must stand for itself. Pairs that were taken back are left out. */
export function partsOf({ toNow }: Pairing, move: Move, sums: Sums): Move[] {
  const parts: Move[] = [];
  const pairs = move.filter((token) => (toNow[token] as number) >= 0);
  let from = 0;
  for (let index = 1; index <= pairs.length; index++) {
    if (index < pairs.length && !isHole(pairs[index - 1] as number, pairs[index] as number)) continue;
    parts.push(pairs.subarray(from, index));
    from = index;
  }
  return parts;

  function isHole(left: number, right: number): boolean {
    const now = toNow[left] as number;
    return between(left, right, sums.old) + between(now, toNow[right] as number, sums.now) >= HOLE;
  }
}

function between(left: number, right: number, sums: Int32Array): number {
  return (sums[right] as number) - (sums[left + 1] as number);
}
