import type { Alignment } from "./aligned";

/** Tokens on each side of a passage that are asked whether they still stand beside it. */
const BESIDE = 24;
/** A token so far away counts half as much as the next one; and the most bits that one token counts. */
const HALF = 4;
const MOST = 10;
/** Tokens by which the way to the passage may have grown, and by which share of it. */
const PUT_IN = 4;
const LONGER = 0.25;
/** What is said of a side of which nothing is remembered. */
export const UNKNOWN = 0.5;
/** Where one memory of the old text ends. */
const BREAK_ID = -2;

/** How much of what is remembered of each side of a passage stands there still: bits, the near ones more; from 0 to 1. */
export type Surroundings = { left: number; right: number };

/** What stood beside the old tokens `[qa, qb)`, asked where they stand now: from token `t` to `tEnd` of the text. */
export function surroundingsOf(
  { match: { first }, old: { ids, count }, weights }: Alignment,
  qa: number,
  qb: number,
  t: number,
  tEnd: number,
): Surroundings {
  const share = (from: number, step: 1 | -1): number => {
    let possible = 0;
    let found = 0;
    for (let away = 1; away <= BESIDE; away++) {
      const p = from + step * away;
      // Where one memory ends another begins, of another place.
      if (p < 0 || p >= count || ids[p] === BREAK_ID) break;
      const bits = Math.min(MOST, weights[p] as number) / (1 + away / HALF);
      possible += bits;
      const u = first[p] as number;
      if (u < 0) continue;
      const now = step < 0 ? t - u : u - tEnd;
      if (now > 0 && now <= away * (1 + LONGER) + PUT_IN) found += bits;
    }
    return possible === 0 ? UNKNOWN : found / possible;
  };
  return { left: share(qa, -1), right: share(qb - 1, 1) };
}
