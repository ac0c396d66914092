import { PARAGRAPH_END } from "./marks";
import type { Pairing, Sides } from "./pairing";
import { hashOf, sameTokens } from "./seeds";

/** Equal tokens, `length` of them. */
type Part = { old: number; now: number; length: number };

/** Words of the old text that stand in the new one too, in order, with small gaps; what they weigh together. */
export type Recurrence = { parts: Part[]; weight: number };

/** How many tokens in a row must recur. */
const RUN = 3;
/** How many tokens may be missing between two parts. */
const REACH = 48;
/** What each of these takes from the weight of a recurrence, where two can be gone on with. */
const MISSING = 8;
/** What weighs less, some two rare words, is chance. */
const LIGHTEST = 24;
/** How far the paragraph around a recurrence is looked at. */
const FARTHEST = 100;
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
export function findRecurrences({ a, b, weights, marks }: Sides, { toNow, toOld }: Pairing): Recurrence[] {
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
    if ((freeNow[at] as number) < RUN || isLight(b, at)) continue;
    const hash = hashOf(b, at, RUN);
    let slot = hash & mask;
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    next[at] = heads[slot] as number;
    heads[slot] = at;
    hashes[slot] = hash;
  }
  const freeOld = freeRuns(toNow);
  const found: (Recurrence & { last: Part })[] = [];
  const open: typeof found = [];
  for (let at = 0; at + RUN <= a.length; at++) {
    if ((freeOld[at] as number) < RUN || isLight(a, at)) continue;
    const hash = hashOf(a, at, RUN);
    let slot = hash & mask;
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    let copies = 0;
    for (let place = heads[slot] as number; place >= 0; place = next[place] as number) {
      if (++copies > MOST_COPIES) break;
      if (sameTokens(a, at, b, place, RUN) && !isKnown(at, place)) add(grown(at, place));
    }
  }
  const heavy = found.filter(({ weight }) => weight >= LIGHTEST);
  for (const recurrence of heavy) recurrence.weight *= fitOf(recurrence);
  return heavy;

  function isKnown(old: number, now: number): boolean {
    for (const { last } of open) {
      if (now - old === last.now - last.old && old < last.old + last.length) return true;
    }
    return false;
  }

  /** To a heavy recurrence that ends near before it, or as a new one in the place of the one that is farthest behind. */
  function add(part: Part): void {
    let oldest = 0;
    let best: (typeof found)[number] | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, recurrence] of open.entries()) {
      const { last } = recurrence;
      const gap = part.old - last.old - last.length;
      const jump = part.now - last.now - last.length;
      const worth = recurrence.weight - MISSING * (gap + jump);
      if (gap >= 0 && jump >= 0 && gap <= REACH && jump <= REACH && worth > most) {
        best = recurrence;
        most = worth;
      }
      if (last.old + last.length < endOf(open[oldest])) oldest = index;
    }
    if (best) {
      best.parts.push(part);
      best.weight += weightOf(part);
      best.last = part;
      return;
    }
    const begun = { parts: [part], weight: weightOf(part), last: part };
    found.push(begun);
    if (open.length < MOST_OPEN) open.push(begun);
    else open[oldest] = begun;
  }

  /**
   * How much of the new text from its paragraph's beginning to its end is known: it itself, and what stayed
   * in order. A quotation has foreign words around it.
   */
  function fitOf({ parts, weight, last }: Recurrence & { last: Part }): number {
    let around = 0;
    const from = parts[0]?.now ?? last.now;
    const end = last.now + last.length;
    for (
      let at = from - 1;
      at >= 0 && at > from - FARTHEST && marks[b[at] as number] !== PARAGRAPH_END;
      at--
    ) {
      if ((toOld[at] as number) < 0) around += weights[b[at] as number] as number;
    }
    for (
      let at = end;
      at < b.length && at < end + FARTHEST && marks[b[at] as number] !== PARAGRAPH_END;
      at++
    ) {
      if ((toOld[at] as number) < 0) around += weights[b[at] as number] as number;
    }
    return weight / (weight + around);
  }

  function isLight(ids: Int32Array, at: number): boolean {
    let weight = 0;
    for (let index = at; index < at + RUN; index++) weight += weights[ids[index] as number] as number;
    return weight < LIGHTEST;
  }

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

function endOf(recurrence: { last: Part } | undefined): number {
  return recurrence ? recurrence.last.old + recurrence.last.length : 0;
}

/** For each token, how many in a row from it on have no pair. */
function freeRuns(to: Int32Array): Int32Array {
  const runs = new Int32Array(to.length + 1);
  for (let at = to.length - 1; at >= 0; at--) {
    runs[at] = (to[at] as number) < 0 ? (runs[at + 1] as number) + 1 : 0;
  }
  return runs;
}
