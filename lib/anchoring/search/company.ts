import type { Alignment } from "./alignment";

/** Tokens on each side of a passage that are asked whether they still stand beside it. */
const BESIDE = 6;
/** Tokens known of one side, all of which must be lost before that side counts as lost; and the most looked at. */
const SIDE = 3;
const REMEMBERED = 64;
/** Where one memory of the old text ends. */
const BREAK_ID = -2;

export type Company = {
  /** How much of what stood beside the passage stands beside it still, from 0 to 1. */
  company: number;
  /** All that is remembered of one side of it is lost. */
  oneSided: boolean;
};

/** What stood beside the old tokens `[qa, qb)`, asked where they stand now: from token `t` to `tEnd` of the text. */
export function companyOf(
  { match: { first }, old: { ids, count } }: Alignment,
  qa: number,
  qb: number,
  t: number,
  tEnd: number,
): Company {
  let possible = 0;
  let found = 0;
  const look = (from: number, step: 1 | -1): boolean => {
    let lost = 0;
    for (let away = 1; away <= REMEMBERED; away++) {
      const p = from + step * away;
      // Where one memory ends another begins, of another place.
      if (p < 0 || p >= count || ids[p] === BREAK_ID) return lost >= SIDE;
      const u = first[p] as number;
      lost++;
      if (away <= BESIDE) {
        possible++;
        if (u >= 0 && (step < 0 ? u < t && t - u <= away + 4 : u > tEnd && u - tEnd <= away + 4)) found++;
      }
      if (u >= 0) lost = Number.NEGATIVE_INFINITY;
      if (lost < 0 && away >= BESIDE) return false;
    }
    return false;
  };
  const left = look(qa, -1);
  const right = look(qb - 1, 1);
  return { company: possible === 0 ? 0 : found / possible, oneSided: left || right };
}
