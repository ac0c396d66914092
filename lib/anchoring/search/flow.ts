import type { Block } from "./block";

/**
 * Marks which blocks stand in the order in which they stood: the heaviest that increase on both sides.
 * What is outside of them has moved, or is a copy. The blocks come in the order of the old side.
 *
 * A binary indexed tree of the best weight up to each place: O(n log n).
 */
export function mainFlow(blocks: readonly Block[]): void {
  const byPlace = blocks.map((_, index) => index);
  byPlace.sort((a, b) => (blocks[a] as Block).t - (blocks[b] as Block).t || a - b);
  const rank = new Int32Array(blocks.length);
  for (const [place, index] of byPlace.entries()) rank[index] = place + 1;
  const tree = new Int32Array(blocks.length + 1).fill(-1);
  const sums = new Float64Array(blocks.length);
  const previous = new Int32Array(blocks.length).fill(-1);
  let best = -1;
  for (const [index, block] of blocks.entries()) {
    let before = -1;
    for (let at = (rank[index] as number) - 1; at > 0; at -= at & -at) {
      const found = tree[at] as number;
      if (found >= 0 && (before < 0 || (sums[found] as number) > (sums[before] as number))) before = found;
    }
    previous[index] = before;
    sums[index] = block.weight + (before < 0 ? 0 : (sums[before] as number));
    if (best < 0 || (sums[index] as number) > (sums[best] as number)) best = index;
    for (let at = rank[index] as number; at <= blocks.length; at += at & -at) {
      const known = tree[at] as number;
      if (known < 0 || (sums[index] as number) > (sums[known] as number)) tree[at] = index;
    }
  }
  for (const block of blocks) block.main = false;
  for (let index = best; index >= 0; index = previous[index] as number) (blocks[index] as Block).main = true;
}
