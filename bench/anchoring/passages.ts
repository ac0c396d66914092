import { MAX_QUOTE } from "../../lib/anchoring/anchor";
import { type Token, tokensOf } from "./edits/tokens";
import { type Corpus, sentencesOf } from "./prose/corpus";
import { createRandom, type Random } from "./random";

/** What was marked. `kind` says how it was chosen. */
export type Passage = { start: number; end: number; kind: Kind };

/** Out of a hundred. */
const MIXTURE = {
  mark: 5,
  word: 18,
  "few words": 22,
  clause: 15,
  sentence: 19,
  sentences: 8,
  paragraph: 7,
  paragraphs: 4,
  "inside words": 2,
} as const;

export type Kind = keyof typeof MIXTURE;
export const KINDS = Object.keys(MIXTURE) as Kind[];

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

type Piece = { start: number; end: number; word: boolean };
type Block = { start: number; end: number; pieces: Piece[]; sentences: { start: number; end: number }[] };

/** Passages of every size that one annotation may have, anywhere in the text, as readers mark them. In no order. */
export function choosePassages(corpus: Corpus, count: number, seed: number): Passage[] {
  const random = createRandom(seed ^ 0x5f3759df);
  const blocks = blocksOf(corpus).filter(({ pieces }) => pieces.length > 0);
  // By length, so that each place of the text is as likely as any other.
  const starts = blocks.map(({ start }) => start);
  const length = blocks.at(-1)?.end ?? 0;
  const passages: Passage[] = [];
  const text = corpus.paragraphs.join("\n");
  while (passages.length < count) {
    const index = lastAtMost(starts, random.below(length));
    const kind = chooseKind(random);
    const span = chooseSpan(blocks, index, kind, random);
    const passage = span && freedOfSpace(text, span.start, span.end);
    if (passage && passage.end - passage.start <= MAX_QUOTE) passages.push({ ...passage, kind });
  }
  return passages;
}

function chooseKind(random: Random): Kind {
  let dice = random.below(100);
  for (const kind of KINDS) {
    dice -= MIXTURE[kind];
    if (dice < 0) return kind;
  }
  return "word";
}

function chooseSpan(blocks: readonly Block[], index: number, kind: Kind, random: Random) {
  const block = blocks[index];
  if (!block) return null;
  const { pieces, sentences } = block;
  const words = pieces.filter(({ word }) => word);
  const between = (list: readonly { start: number; end: number }[], from: number, size: number) => {
    const first = list[from];
    const last = list[Math.min(from + size, list.length) - 1];
    return first && last ? { start: first.start, end: last.end } : null;
  };
  const few = (least: number, most: number) => {
    const size = random.between(least, most);
    return between(words, random.below(Math.max(1, words.length - size + 1)), size);
  };
  switch (kind) {
    case "mark": {
      const marks = pieces.filter(({ word }) => !word);
      return marks.length > 0 ? random.pick(marks) : null;
    }
    case "word":
      return few(1, 1);
    case "few words":
      return few(2, 5);
    case "clause":
      return few(6, 14);
    case "sentence":
      return between(sentences, random.below(sentences.length), 1);
    case "sentences":
      return between(sentences, random.below(sentences.length), random.between(2, 4));
    case "paragraph":
      return block;
    case "paragraphs":
      return between(blocks, index, random.between(2, 3));
    case "inside words": {
      const first = few(1, 6);
      return first && first.end - first.start > 4 ? { start: first.start + 1, end: first.end - 1 } : null;
    }
  }
}

function blocksOf({ paragraphs, language, spaced }: Corpus): Block[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    const sentences = spansOf(sentencesOf(paragraph), start);
    const pieces = tokensOf(paragraph, language, spaced);
    return { start, end: start + paragraph.length, pieces: piecesOf(pieces, start), sentences };
  });
}

function spansOf(texts: readonly string[], origin: number) {
  let at = origin;
  return texts.map((text) => {
    const start = at;
    at += text.length;
    return { start, end: at };
  });
}

/** Words, and each sign between them on its own; no spaces. */
function piecesOf(tokens: readonly Token[], origin: number): Piece[] {
  const pieces: Piece[] = [];
  let at = origin;
  for (const { text, word } of tokens) {
    if (word) pieces.push({ start: at, end: at + text.length, word });
    else {
      for (const { segment, index } of graphemes.segment(text)) {
        const start = at + index;
        if (segment.trim()) pieces.push({ start, end: start + segment.length, word: false });
      }
    }
    at += text.length;
  }
  return pieces;
}

function freedOfSpace(text: string, start: number, end: number) {
  const quote = text.slice(start, end);
  const from = start + quote.length - quote.trimStart().length;
  const to = end - (quote.length - quote.trimEnd().length);
  const splits = (at: number) => {
    const code = text.charCodeAt(at);
    return (code >= 0xdc00 && code <= 0xdfff) || /\p{M}|\u200d/u.test(text.charAt(at));
  };
  return from < to && !splits(from) && !splits(to) ? { start: from, end: to } : null;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
