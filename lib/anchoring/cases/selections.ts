import { TEXTS } from "./texts";

/** What is selected in one paragraph (by its exact units) and what should be marked; null for nothing. */
export type SelectionCase = { name: string; text: string; from: number; to: number; expected: string | null };

const { arabic, emoji, combining, astral } = TEXTS;
const family = emoji.indexOf("👩");
const flag = emoji.indexOf("🇫");
const pause = arabic.indexOf(" ۚ");

export const SELECTIONS: SelectionCase[] = [
  { name: "plain words", text: "one two three", from: 4, to: 7, expected: "two" },
  { name: "a word with the spaces around it", text: "one two three", from: 3, to: 8, expected: "two" },
  { name: "only spaces", text: "one   two", from: 3, to: 6, expected: null },
  { name: "nothing", text: "one", from: 1, to: 1, expected: null },
  { name: "an inverted pair", text: "one", from: 2, to: 1, expected: null },
  { name: "no-break and ideographic spaces", text: "\u00a0\u3000夜\u3000", from: 0, to: 4, expected: "夜" },
  { name: "half a family", text: emoji, from: family + 2, to: family + 4, expected: "👩‍👩‍👧‍👦" },
  { name: "half a flag", text: emoji, from: flag, to: flag + 2, expected: "🇫🇮" },
  { name: "a letter without its accent", text: combining, from: 0, to: 4, expected: "Cafe\u0301" },
  { name: "an accent without its letter", text: combining, from: 4, to: 5, expected: "e\u0301" },
  { name: "half a surrogate pair", text: astral, from: 1, to: 2, expected: "𝒜" },
  { name: "a space that carries a pause mark", text: arabic, from: pause, to: pause + 2, expected: " ۚ" },
  { name: "a placeholder", text: " \uFFFC ", from: 0, to: 3, expected: "\uFFFC" },
];
