import { insidePair } from "../surrogates";
import { KIND, kindOf, MARK, NOTHING } from "./classes";

/**
 * Widens a range so that it cuts neither a surrogate pair nor a character from its marks. A range that holds
 * exactly what the `passage` of `oldText` held is as good as that was, and stays.
 */
export function snapped(text: string, range: Range, oldText: string, passage: Range): Range {
  let start = Math.max(0, Math.min(range.start, text.length));
  let end = Math.max(start, Math.min(range.end, text.length));
  if (!isInside(text, start) && !isInside(text, end)) return { start, end };
  const whole = !insidePair(text, start) && !insidePair(text, end);
  if (whole && text.slice(start, end) === oldText.slice(passage.start, passage.end)) return { start, end };
  while (isInside(text, start)) start--;
  while (isInside(text, end)) end++;
  return { start, end };
}

type Range = { readonly start: number; readonly end: number };

const JOINER = 0x200d;

function isInside(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return false;
  if (insidePair(text, at)) return true;
  if (unit === JOINER || text.charCodeAt(at - 1) === JOINER || (unit >= 0xfe00 && unit <= 0xfe0f))
    return true;
  const kind = KIND[unit] || kindOf(unit);
  return kind === MARK || (kind === NOTHING && isPoint(unit)) || isSkinTone(text, at);
}

function isSkinTone(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

function isPoint(unit: number): boolean {
  return /\p{M}/u.test(String.fromCharCode(unit));
}
