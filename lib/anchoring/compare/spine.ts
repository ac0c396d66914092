import type { Blocks } from "./seeds";

/**
 * The heaviest choice of blocks (by length) that stand in the same order in both texts, as their indices in
 * old order. Blocks must come in old order; they start at different places of the new text.
 *
 * A maximum tree over the places of the new text (Fenwick 1994): O(n log m) for n blocks over m places.
 */
export function heaviestInOrder({ count, now, length }: Blocks, b0: number, b1: number): number[] {
  const size = b1 - b0 + 1;
  const best = new Int32Array(size + 1);
  const holder = new Int32Array(size + 1).fill(-1);
  const previous = new Int32Array(count);
  let top = -1;
  let topWeight = 0;
  for (let index = 0; index < count; index++) {
    const place = (now[index] as number) - b0 + 1;
    let weight = 0;
    let from = -1;
    for (let node = place - 1; node > 0; node -= node & -node) {
      if ((best[node] as number) > weight) {
        weight = best[node] as number;
        from = holder[node] as number;
      }
    }
    previous[index] = from;
    weight += length[index] as number;
    for (let node = place; node <= size; node += node & -node) {
      if ((best[node] as number) < weight) {
        best[node] = weight;
        holder[node] = index;
      }
    }
    if (weight > topWeight) {
      topWeight = weight;
      top = index;
    }
  }
  const chosen: number[] = [];
  for (let index = top; index >= 0; index = previous[index] as number) chosen.push(index);
  return chosen.reverse();
}
