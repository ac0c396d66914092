import {
  ALONE,
  classOf,
  FOLDED,
  HYPHEN,
  IN_WORD,
  kindOf,
  MARK,
  NOTHING,
  PLAIN,
  PUNCTUATION,
  WHITE_SPACE,
} from "./classes";

/**
 * What a UTF-16 unit of a source does to the token before it, folding and sorting in one look: a letter of a word
 * (`IN_WORD`), a token of its own (`ALONE`, `PUNCTUATION`), or one of those below. Ask `stepOf`, which fills it.
 */
export const STEP = new Uint8Array(0x10000);

/** White space, of which a run is one space. */
export const WHITE = 4;
/** A dash, of which a run is one. */
export const DASHES = 5;
/** Stands for nothing. */
export const SILENT = 6;
/** A character that must be folded with the marks that follow it, or into several units. */
export const CLUSTER = 7;

/** The step of a unit that no mark follows. */
export function stepOf(unit: number): number {
  const known = STEP[unit] as number;
  if (known !== 0) return known;
  const step = learn(unit);
  STEP[unit] = step;
  return step;
}

function learn(unit: number): number {
  const kind = kindOf(unit);
  if (kind === WHITE_SPACE) return WHITE;
  if (kind === HYPHEN) return DASHES;
  if (kind === NOTHING) return SILENT;
  if (kind !== PLAIN) return CLUSTER;
  const sort = classOf(FOLDED[unit] as number);
  return sort === IN_WORD || sort === ALONE ? sort : PUNCTUATION;
}

/** Whether a unit joins the character before it, so that the two are folded together. */
export function joins(unit: number): boolean {
  return unit > 0x2ff && kindOf(unit) === MARK;
}
