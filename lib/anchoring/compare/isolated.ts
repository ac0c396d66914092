import type { Comparison } from "./comparison";

/** How many tokens on each side are asked. */
const NEIGHBOURS = 3;

/**
 * How many of the three tokens on each side of an old token still stand about there in the new text: 0 to 6.
 * A short word whose neighbours are all gone is found again by chance more often than not.
 *
 * Cost: six steps.
 */
export function neighboursOf({ old, toNow }: Comparison, token: number): number {
  const place = toNow[token] as number;
  let neighbours = 0;
  for (let step = 1; step <= NEIGHBOURS; step++) {
    const before = token - step < 0 ? -1 : (toNow[token - step] as number);
    if (before >= 0 && place > before && place - before <= step + 2) neighbours++;
    const after = token + step >= old.count ? -1 : (toNow[token + step] as number);
    if (after > place && after - place <= step + 2) neighbours++;
  }
  return neighbours;
}
