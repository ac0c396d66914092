import type { Revision } from "./generate";

/** Half-open, UTF-16 units. */
export type Span = { start: number; end: number };

/** Where a passage of the old text truly is in the new one. */
export type Truth = {
  /** The share of its units, spaces left out, that stand together in the new text. */
  survived: number;
  /**
   * Each place that may be called right: one, or more where an editor tore the passage apart. Then both halves are,
   * if it was nearly in halves; and where something long was written into it, the larger part as well as the whole.
   */
  places: Place[];
};

export type Place = {
  /** From the first surviving unit to the last. */
  tight: Span;
  /** And what was written in place of its units at the ends. The same as `tight` where nothing was. */
  loose: Span;
};

/** A passage that an editor parted follows its larger part, and either part when the smaller is so large. */
const HALF = 0.4;
/** The larger part has at least this share of what survives. */
const LARGER = 0.6;
/** Where the survivors reach over more than so many times the length of the passage, something was written into it. */
const TORN = 1.5;
/** Survivors further apart than this, and than the passage is long, don't stand together. */
const APART = 300;
/** Survivors nearer than this are never torn apart. */
const TOGETHER = 25;

/** Answers for passages of the old text. Cost: linear in the passage. */
export function createTruth(revision: Revision): (passage: Span) => Truth {
  const { old, place: placeOf } = revision;
  const blank = (unit: number) => /\s/u.test(old.charAt(unit));
  return ({ start, end }) => {
    let size = 0;
    const units: number[] = [];
    for (let unit = start; unit < end; unit++) {
      if (blank(unit)) continue;
      size += 1;
      const place = placeOf[unit] ?? -1;
      if (place >= 0) units.push(place);
    }
    units.sort((a, b) => a - b);
    const wide = grouped(units, Math.max(APART, end - start));
    const main = wide.reduce((most, { length }) => Math.max(most, length), 0);
    if (main === 0) return { survived: 0, places: [] };
    const stand = (group: readonly number[]): Place => {
      const last = group.at(-1) ?? 0;
      const tight = { start: group[0] ?? 0, end: last + 1 };
      return { tight, loose: widened(tight, { start, end }, revision) };
    };
    const halves = wide.filter(({ length }) => length === main || length >= HALF * size);
    const torn = halves.some((group) => (group.at(-1) ?? 0) - (group[0] ?? 0) > TORN * (end - start));
    const parts = torn ? grouped(units, Math.max(TOGETHER, (end - start) / 4)) : [];
    const larger = parts.filter(({ length }) => length < main && length >= LARGER * main);
    return { survived: main / size, places: [...halves, ...larger].map(stand) };
  };
}

function grouped(sorted: readonly number[], apart: number): number[][] {
  const groups: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const place of sorted) {
    if (place - last > apart) groups.push([]);
    groups.at(-1)?.push(place);
    last = place;
  }
  return groups;
}

/** As far as the words reach that were written in place of words of the passage, next to its survivors. */
function widened(tight: Span, passage: Span, { text, slot }: Revision): Span {
  const reach = (from: number, step: 1 | -1) => {
    let last = from;
    for (let at = from + step; at >= 0 && at < text.length; at += step) {
      const replaced = slot[at] ?? -1;
      if (replaced >= passage.start && replaced < passage.end) last = at;
      else if (!/\s/u.test(text.charAt(at))) break;
    }
    return last;
  };
  return { start: reach(tight.start, -1), end: reach(tight.end - 1, 1) + 1 };
}
