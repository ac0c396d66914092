import type { Span } from "@/lib/anchoring/boundaries";
import { type BlockSpan, blockAt } from "@/lib/anchoring/document/canonical";

/** A text as far as walking it by sentences needs it. Only the blocks that are walked are asked for. */
export type Sentences = {
  blocks: readonly BlockSpan[];
  /** One block's own text; empty where the page does not show it. */
  textOf(block: number): string;
  /** Cuts by the customs of the text's language. */
  segmenter: Intl.Segmenter;
};

/** Cuts sentences as `language` does; one that is no language tag is cut by the common rules. */
export function sentenceSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("und", { granularity: "sentence" });
  }
}

/** The sentences of one block in canonical offsets, without the white space around them. Linear in the block. */
export function sentencesOf({ blocks, textOf, segmenter }: Sentences, block: number): Span[] {
  const from = blocks[block]?.start ?? 0;
  const found: Span[] = [];
  for (const { segment, index } of segmenter.segment(textOf(block))) {
    const words = segment.trim();
    if (words === "") continue;
    const start = from + index + (segment.length - segment.trimStart().length);
    found.push({ start, end: start + words.length });
  }
  return found;
}

/**
 * The first sentence that begins at or after the end of `span`, across blocks; null after the last one.
 * Where `span` is empty, a place in the text and not a selection, the sentence that holds it.
 * Cost: the block it is in, and those without a word that follow.
 */
export function sentenceAfter(text: Sentences, span: Span): Span | null {
  const isPlace = span.start === span.end;
  const fits = (sentence: Span) => (isPlace ? sentence.end > span.end : sentence.start >= span.end);
  for (let block = Math.max(0, blockAt(text.blocks, span.end)); block < text.blocks.length; block++) {
    const next = sentencesOf(text, block).find(fits);
    if (next) return next;
  }
  return null;
}

/** The last sentence that ends at or before the start of `span`, across blocks; null before the first one. */
export function sentenceBefore(text: Sentences, span: Span): Span | null {
  for (let block = blockAt(text.blocks, span.start); block >= 0; block--) {
    const before = sentencesOf(text, block).findLast(({ end }) => end <= span.start);
    if (before) return before;
  }
  return null;
}
