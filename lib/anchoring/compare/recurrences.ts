import type { Pairing, Sides } from "./pairing";
import { hashOf, sameTokens } from "./seeds";

/** Equal tokens, `length` of them. */
type Part = { old: number; now: number; length: number };

/** Words of the old text that stand in the new one too, in order, with small gaps; what they weigh together. */
export type Recurrence = { parts: Part[]; weight: number };

/** How many tokens in a row must recur. */
const RUN = 4;
/** How many tokens may be missing between two parts. */
const REACH = 48;
/** Runs that recur more often than this tell nothing. */
const MOST_COPIES = 4;
/** Recurrences that may go on at the same time. */
const MOST_OPEN = 8;

/**
 * The places where runs of tokens that have no pair in the old text stand in the new one, among tokens that
 * have none there. A place of the old text can have several: a passage that moved, and its quotation.
 *
 * Cost: linear.
 */
export function findRecurrences({ a, b, weights }: Sides, { toNow, toOld }: Pairing): Recurrence[] {
  const freeNow = freeRuns(toOld);
  let places = 0;
  for (let at = 0; at < b.length; at++) if ((freeNow[at] as number) >= RUN) places++;
  let size = 16;
  while (size < 2 * places) size *= 2;
  const mask = size - 1;
  const heads = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(size);
  const next = new Int32Array(b.length);
  for (let at = b.length - RUN; at >= 0; at--) {
    if ((freeNow[at] as number) < RUN) continue;
    const hash = hashOf(b, at, RUN);
    let slot = hash & mask;
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    next[at] = heads[slot] as number;
    heads[slot] = at;
    hashes[slot] = hash;
  }
  const freeOld = freeRuns(toNow);
  const found: (Recurrence & { last: Part })[] = [];
  let open: typeof found = [];
  for (let at = 0; at + RUN <= a.length; at++) {
    if ((freeOld[at] as number) < RUN) continue;
    const hash = hashOf(a, at, RUN);
    let slot = hash & mask;
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    let copies = 0;
    for (let place = heads[slot] as number; place >= 0; place = next[place] as number) {
      if (++copies > MOST_COPIES) break;
      if (!sameTokens(a, at, b, place, RUN)) continue;
      if (open.some(({ last }) => place - at === last.now - last.old && at < last.old + last.length))
        continue;
      const part = grown(at, place);
      const goesOn = open.find(({ last }) => {
        const gap = part.old - last.old - last.length;
        const jump = part.now - last.now - last.length;
        return gap >= 0 && jump >= 0 && gap <= REACH && jump <= REACH;
      });
      if (goesOn) {
        goesOn.parts.push(part);
        goesOn.weight += weightOf(part);
        goesOn.last = part;
      } else {
        const begun = { parts: [part], weight: weightOf(part), last: part };
        found.push(begun);
        open.push(begun);
      }
    }
    if (open.length > MOST_OPEN)
      open = open.filter(({ last }) => at - last.old - last.length <= REACH).slice(-MOST_OPEN);
  }
  return found;

  function grown(old: number, now: number): Part {
    const shift = now - old;
    let start = old;
    while (start > 0 && start + shift > 0 && isFree(start - 1, start - 1 + shift)) start--;
    let end = old + RUN;
    while (end < a.length && end + shift < b.length && isFree(end, end + shift)) end++;
    return { old: start, now: start + shift, length: end - start };
  }

  function isFree(old: number, now: number): boolean {
    return a[old] === b[now] && (toNow[old] as number) < 0 && (toOld[now] as number) < 0;
  }

  function weightOf({ old, length }: Part): number {
    let weight = 0;
    for (let at = old; at < old + length; at++) weight += weights[a[at] as number] as number;
    return weight;
  }
}

/** For each token, how many in a row from it on have no pair. */
function freeRuns(to: Int32Array): Int32Array {
  const runs = new Int32Array(to.length + 1);
  for (let at = to.length - 1; at >= 0; at--) {
    runs[at] = (to[at] as number) < 0 ? (runs[at + 1] as number) + 1 : 0;
  }
  return runs;
}
