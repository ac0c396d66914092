import type { PlacementMethod, PlacementStatus } from "../anchor";
import { TEXTS } from "./texts";

/**
 * One anchor made in `old` and looked up in `now`. `quote` is the words, `nth` which of their occurrences
 * in `old` (from 0). `expected.nth` is the occurrence in `now` where it should be; absent when it is gone.
 */
export type PlaceCase = {
  name: string;
  old: string;
  quote: string;
  nth?: number;
  now: string;
  expected: { status: PlacementStatus; method: PlacementMethod; nth?: number };
};

const { english, russian, chinese, arabic, emoji, combining, astral, repeated, refrain } = TEXTS;
const kept = (method: PlacementMethod, nth = 0): PlaceCase["expected"] => ({ status: "kept", method, nth });

export const PLACES: PlaceCase[] = [
  {
    name: "an unchanged text",
    old: english,
    quote: "the talk went on",
    now: english,
    expected: kept("position"),
  },
  {
    name: "the second of two copies in an unchanged text",
    old: english,
    quote: "the talk went on",
    nth: 1,
    now: english,
    expected: kept("position", 1),
  },
  {
    name: "an unchanged Russian text",
    old: russian,
    quote: "разговор",
    nth: 1,
    now: russian,
    expected: kept("position", 1),
  },
  {
    name: "an unchanged Chinese text",
    old: chinese,
    quote: "继续",
    nth: 1,
    now: chinese,
    expected: kept("position", 1),
  },
  { name: "an unchanged Arabic text", old: arabic, quote: "الْحَدِيثُ", now: arabic, expected: kept("position") },
  {
    name: "an emoji joined from four people",
    old: emoji,
    quote: "👩‍👩‍👧‍👦",
    now: emoji,
    expected: kept("position"),
  },
  {
    name: "a letter with stacked marks",
    old: combining,
    quote: "a\u0323\u0302\u0301",
    now: combining,
    expected: kept("position"),
  },
  {
    name: "one of several equal characters of two units",
    old: astral,
    quote: "𠮷",
    nth: 1,
    now: astral,
    expected: kept("position", 1),
  },
  {
    name: "a paragraph inserted before it",
    old: english,
    quote: "who would write it down",
    now: `A new opening.\n${english}`,
    expected: kept("words"),
  },
  {
    name: "a paragraph inserted before the second of two copies",
    old: english,
    quote: "the talk went on",
    nth: 1,
    now: `A new opening.\n${english}`,
    expected: kept("words", 1),
  },
  {
    name: "a Russian title inserted",
    old: russian,
    quote: "кто всё это запишет",
    now: `Белая ночь\n${russian}`,
    expected: kept("words"),
  },
  {
    name: "a Chinese title inserted",
    old: chinese,
    quote: "有人问",
    now: `白夜\n${chinese}`,
    expected: kept("words"),
  },
  {
    name: "an Arabic title inserted",
    old: arabic,
    quote: "شَاحِبَةً",
    now: `عنوان\n${arabic}`,
    expected: kept("words"),
  },
  {
    name: "a long quote whose surroundings were rewritten",
    old: english,
    quote: "Somebody asked who would write it down.",
    now: "Quite another text. Somebody asked who would write it down. The rest is new.",
    expected: kept("words"),
  },
  {
    name: "a short quote with nothing left around it",
    old: english,
    quote: ";",
    now: "Another text; nothing else of it is left here.",
    expected: { status: "uncertain", method: "quote", nth: 0 },
  },
  {
    name: "a passage that is now there twice, with changed surroundings",
    old: "One: keep to the left bank. Two.",
    quote: "keep to the left bank",
    now: "First, keep to the left bank! Then again, keep to the left bank?",
    expected: { status: "uncertain", method: "nearest", nth: 0 },
  },
  {
    name: "a deleted passage",
    old: english,
    quote: "Somebody asked",
    now: "Nothing like it.",
    expected: { status: "gone", method: "none" },
  },
  {
    name: "an emptied text",
    old: english,
    quote: "the talk",
    now: "",
    expected: { status: "gone", method: "none" },
  },
  {
    name: "a letter among three hundred like it, unchanged",
    old: repeated,
    quote: "a",
    nth: 150,
    now: repeated,
    expected: kept("position", 150),
  },
  {
    name: "a refrain of which one repetition was taken out",
    old: refrain,
    quote: "once more",
    nth: 5,
    now: refrain.slice("The same line, once more.\n".length),
    expected: { status: "uncertain", method: "nearest", nth: 5 },
  },
];
