import { insidePair } from "../surrogates";
import { KIND, kindOf, MARK } from "./classes";

/**
 * Widens a range so that it cuts neither a surrogate pair nor a character from its marks. A range that holds
 * exactly `quote` is as good as the quote was, and stays.
 */
export function snapped(
  text: string,
  range: { start: number; end: number },
  quote: string,
): { start: number; end: number } {
  let start = Math.max(0, Math.min(range.start, text.length));
  let end = Math.max(start, Math.min(range.end, text.length));
  const whole = !insidePair(text, start) && !insidePair(text, end);
  if (whole && end - start === quote.length && text.startsWith(quote, start)) return { start, end };
  while (start > 0 && isInside(text, start)) start--;
  while (end < text.length && isInside(text, end)) end++;
  return { start, end };
}

const JOINER = 0x200d;

function isInside(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return false;
  if (insidePair(text, at)) return true;
  if (unit === JOINER || text.charCodeAt(at - 1) === JOINER || (unit >= 0xfe00 && unit <= 0xfe0f))
    return true;
  return (KIND[unit] || kindOf(unit)) === MARK || isPoint(unit) || isSkinTone(text, at);
}

function isSkinTone(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

function isPoint(unit: number): boolean {
  return /\p{M}/u.test(String.fromCharCode(unit));
}
