import { type Anchor, CONTEXT, MAX_CONTEXT } from "./anchor";
import { insidePair } from "./surrogates";

/**
 * Describes the passage `[start, end)` of `text` so that it can be found again.
 *
 * The context has 32 units on each side and grows, up to 200, until prefix, words and suffix together
 * occur once in the text. Where even 200 units don't tell the passage from a copy, it has 200.
 *
 * @throws RangeError when the offsets are not integers, lie outside the text, are empty or inverted, or
 * lie inside a surrogate pair.
 *
 * Cost: one search of the text, plus at most 400 comparisons for each other occurrence of the words.
 */
export function describe(text: string, start: number, end: number): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError("Offsets are whole numbers.");
  if (start < 0 || end > text.length) {
    throw new RangeError(`[${start}, ${end}) is outside of a text of ${text.length} units.`);
  }
  if (start >= end) throw new RangeError(`[${start}, ${end}) holds nothing.`);
  if (insidePair(text, start) || insidePair(text, end)) {
    throw new RangeError(`[${start}, ${end}) cuts a character.`);
  }
  const width = distinctiveWidth(text, start, end);
  let from = Math.max(0, start - width);
  let to = Math.min(text.length, end + width);
  // Outwards, so that what made the passage unique stays in. The width stays one below the limit for this.
  if (insidePair(text, from)) from -= 1;
  if (insidePair(text, to)) to += 1;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start,
    end,
  };
}

/** The smallest width, at least CONTEXT, that tells the passage from each of its lookalikes. */
function distinctiveWidth(text: string, start: number, end: number): number {
  const widest = MAX_CONTEXT - 1;
  const exact = text.slice(start, end);
  let width = CONTEXT;
  for (let at = text.indexOf(exact); at !== -1 && width < widest; at = text.indexOf(exact, at + 1)) {
    if (at === start) continue;
    const shared = Math.min(
      sharedBefore(text, start, at, widest),
      sharedAfter(text, end, at + exact.length, widest),
    );
    width = Math.max(width, Math.min(widest, shared + 1));
  }
  return width;
}

/** How many units before `a` and `b` agree. All of `limit` when the text begins before they differ at `a`. */
function sharedBefore(text: string, a: number, b: number, limit: number): number {
  for (let shared = 0; shared < limit; shared++) {
    // A context that is cut off by the beginning of the text can not grow: it tells nothing apart.
    if (a - shared <= 0) return limit;
    if (b - shared <= 0) return shared;
    if (text.charCodeAt(a - shared - 1) !== text.charCodeAt(b - shared - 1)) return shared;
  }
  return limit;
}

function sharedAfter(text: string, a: number, b: number, limit: number): number {
  for (let shared = 0; shared < limit; shared++) {
    if (a + shared >= text.length) return limit;
    if (b + shared >= text.length) return shared;
    if (text.charCodeAt(a + shared) !== text.charCodeAt(b + shared)) return shared;
  }
  return limit;
}
