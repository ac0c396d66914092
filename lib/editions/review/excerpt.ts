import type { Excerpt } from "../wire";

/** What is shown on each side of a passage at most, in UTF-16 units. */
const AROUND = 80;
/** A passage longer than this is shown by its two ends. */
const MAX_WORDS = 600;
/** Looked at for a border, in UTF-16 units: longer than any word that a reader would miss. */
const REACH = AROUND + 40;

const words = new Intl.Segmenter("und", { granularity: "word" });
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * A passage in its context, cut between words, or where a word has no end in sight, between graphemes. An empty
 * passage (`start` = `end`) shows what stands around the place; the whole text (-1) shows nothing.
 *
 * Cost: the same for every passage and text.
 */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  if (start < 0) return { before: "", words: "", after: "" };
  const from = Math.min(start, text.length);
  const to = Math.min(Math.max(end, from), text.length);
  return {
    before: endOf(text, 0, from, AROUND),
    words: shorten(text, from, to),
    after: startOf(text, to, text.length, AROUND),
  };
}

/** The first words of a longer text, with a sign that there are more. At most `most` UTF-16 units and the sign. */
export function firstWords(text: string, most: number): string {
  const shown = startOf(text, 0, text.length, most);
  return shown.length < text.length ? `${shown.trimEnd()}…` : shown;
}

function shorten(text: string, from: number, to: number): string {
  if (to - from <= MAX_WORDS) return text.slice(from, to);
  const head = startOf(text, from, to, (MAX_WORDS * 2) / 3).trimEnd();
  return `${head} … ${endOf(text, from, to, MAX_WORDS / 3).trimStart()}`;
}

/** The last whole words of `[from, to)` that fit into `most` units. */
function endOf(text: string, from: number, to: number, most: number): string {
  const begin = Math.max(from, to - most - REACH);
  const slice = text.slice(begin, to);
  if (begin === from && slice.length <= most) return slice;
  for (const segmenter of [words, graphemes]) {
    // The first segment may be the end of a longer one.
    const cut = [...segmenter.segment(slice)].slice(1).find(({ index }) => slice.length - index <= most);
    if (cut) return slice.slice(cut.index);
  }
  return "";
}

/** The first whole words of `[from, to)` that fit into `most` units. */
function startOf(text: string, from: number, to: number, most: number): string {
  const slice = text.slice(from, Math.min(to, from + most + REACH));
  if (from + slice.length === to && slice.length <= most) return slice;
  for (const segmenter of [words, graphemes]) {
    const cut = [...segmenter.segment(slice)].findLast(({ index }) => index > 0 && index <= most);
    if (cut) return slice.slice(0, cut.index);
  }
  return "";
}
