/**
 * A piece of an edited text that knows where it came from. Its units stand for the old units
 * `[origin, origin + width)`: the same ones, or ones that only look different (another quotation mark, a mistyped
 * letter). `origin` is -1 for what is new; `slot` then is the old unit that it was written in place of, or -1.
 */
export type Run = { text: string; origin: number; width: number; slot: number };

export const kept = (text: string, origin: number): Run => ({ text, origin, width: text.length, slot: -1 });

/** Other units for the same old ones. */
export const restyled = (text: string, origin: number, width: number): Run => ({
  text,
  origin,
  width,
  slot: -1,
});

/** New text; `slot` as in `Run`. */
export const fresh = (text: string, slot = -1): Run => ({ text, origin: -1, width: 0, slot });

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** The runs without the white space at their end. */
export function trimmed(runs: readonly Run[]): Run[] {
  const list = runs.slice();
  for (let last = list.at(-1); last; last = list.at(-1)) {
    const text = last.text.trimEnd();
    if (text.length === last.text.length) return list;
    list.pop();
    if (text.length > 0) {
      list.push(last.width === last.text.length ? { ...last, text, width: text.length } : { ...last, text });
      return list;
    }
  }
  return list;
}

/** The edited text and where each unit of it came from and went: the edit script, readable both ways. */
export type Edited = {
  text: string;
  /** For each old unit, the new unit that stands for it, or -1. */
  place: Int32Array;
  /** For each new unit, the old unit that it stands for, or -1. */
  origin: Int32Array;
  /** For each new unit, the old unit that it was written in place of, or -1. */
  slot: Int32Array;
};

/** Joins paragraphs, each a list of runs, with one line feed, which comes from nowhere. */
export function assemble(paragraphs: readonly (readonly Run[])[], oldLength: number): Edited {
  const runs = paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph : [fresh("\n"), ...paragraph],
  );
  const text = textOf(runs);
  const place = new Int32Array(oldLength).fill(-1);
  const origin = new Int32Array(text.length).fill(-1);
  const slot = new Int32Array(text.length).fill(-1);
  let at = 0;
  for (const run of runs) {
    const { length } = run.text;
    for (let unit = 0; unit < length; unit++) {
      if (run.origin >= 0) origin[at + unit] = run.origin + Math.min(unit, run.width - 1);
      else slot[at + unit] = run.slot;
    }
    for (let unit = 0; unit < run.width && length > 0; unit++) {
      const known = place[run.origin + unit] ?? -1;
      // Of a doubled letter the first one counts.
      if (known < 0) place[run.origin + unit] = at + Math.min(unit, length - 1);
    }
    at += length;
  }
  return { text, place, origin, slot };
}
