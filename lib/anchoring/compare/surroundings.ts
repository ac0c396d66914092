import type { Comparison } from "./comparison";
import type { Share } from "./follow";

/** How many tokens on each side are asked. */
const ASKED = 8;

/** How many of the eight tokens on either side of what survives still stand about there; past the text's ends, all. */
export type Surroundings = { readonly left: number; readonly right: number };

/** Cost: sixteen steps. */
export function surroundingsOf({ old, toNow }: Comparison, { first, last, from, to }: Share): Surroundings {
  let left = 0;
  let right = 0;
  for (let step = 1; step <= ASKED; step++) {
    const reach = 2 * step + 4;
    const before = first - step < 0 ? from - 1 : (toNow[first - step] as number);
    if (before >= 0 && before < from && from - before <= reach) left++;
    else if (first - step < 0) left++;
    const after = last + step >= old.count ? to + 1 : (toNow[last + step] as number);
    if (after > to && after - to <= reach) right++;
  }
  return { left, right };
}
