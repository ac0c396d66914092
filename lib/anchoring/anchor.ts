/**
 * Where a note stands: the words it was written about and what stood around them. Offsets are UTF-16
 * units into the canonical text of one edition, half-open `[start, end)`, never inside a surrogate pair.
 * An anchor is never rewritten; each text it is looked up in gives it a placement.
 */
export type Anchor = {
  exact: string;
  /** What stood directly before; empty only at the very beginning of the text. */
  prefix: string;
  /** What stood directly after; empty only at the very end. */
  suffix: string;
  start: number;
  end: number;
};

/**
 * - `kept`: the same words between the same neighbours.
 * - `moved`: the same words, elsewhere.
 * - `changed`: most of its words survive, edited.
 * - `uncertain`: a best guess, offered for review; never painted as if it were sure.
 * - `gone`: nothing of it was found.
 */
export type PlacementStatus = "kept" | "moved" | "changed" | "uncertain" | "gone";

/**
 * What the placement rests on.
 * - `position`: the words and their surroundings stand exactly where they stood.
 * - `context`: the words with all their surroundings, found in one place only.
 * - `quote`: the words alone, found in one place only.
 * - `nearest`: one of several places.
 * - `words`: a comparison of both texts followed the words of the passage. `resolve` compares with what the
 *   anchors remember of the old one.
 * - `none`: nothing was found.
 * - `refused`: the quote is empty or longer than `MAX_QUOTE`; it was not looked for.
 */
export type PlacementMethod = "position" | "context" | "quote" | "nearest" | "words" | "none" | "refused";

export type Placement = {
  status: PlacementStatus;
  /**
   * When the status is `gone`, both are the place in the new text where the passage stood, next to what
   * survives of its surroundings. When it is `uncertain`, they are the offered place.
   */
  start: number;
  end: number;
  /** From 0 (nothing) to 1 (certain). */
  confidence: number;
  method: PlacementMethod;
};

/** UTF-16 units of context on each side that an anchor has at least, where the text is long enough. */
export const CONTEXT = 32;
/** And at most. */
export const MAX_CONTEXT = 200;
/** The longest passage that one annotation may cover, in UTF-16 units: some ten pages of a book. */
export const MAX_QUOTE = 20_000;
