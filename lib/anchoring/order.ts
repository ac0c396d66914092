/**
 * Which of `values` belong to a longest increasing run (not necessarily contiguous; equal values may
 * follow one another). What is outside of it has changed its place among its neighbours.
 *
 * Patience sorting, O(n log n).
 */
export function inOrder(values: readonly number[]): boolean[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = index;
  }
  const kept = values.map(() => false);
  for (let index = tails.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) kept[index] = true;
  return kept;
}
