import type { Tokens } from "./tokens";

/** The first token that ends after a folded unit, by binary search; the count of tokens where none does. */
export function firstEndingAfter({ to, count }: Tokens, unit: number): number {
  return search(to, count, unit + 1);
}

/** The first token that starts at a folded unit or after it. */
export function firstStartingFrom({ from, count }: Tokens, unit: number): number {
  return search(from, count, unit);
}

/** The first index whose value is at least `least`. */
function search(values: Int32Array, count: number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
