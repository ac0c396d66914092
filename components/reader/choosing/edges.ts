import type { Span } from "@/lib/anchoring/boundaries";
import { type BlockSpan, blockAt } from "@/lib/anchoring/document/canonical";

/** Which end of a passage moves. */
export type Edge = "start" | "end";

/** A text as far as moving through it by words needs it. Only the blocks that are walked are asked for. */
export type Words = {
  blocks: readonly BlockSpan[];
  /** One block's own text; empty where the page does not show it. */
  textOf(block: number): string;
  /** Cuts words by the customs of the text's language. */
  segmenter: Intl.Segmenter;
};

/** Cuts words as `language` does; one that is no language tag is cut by the common rules. */
export function wordSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("und", { granularity: "word" });
  }
}

/**
 * The passage with one end moved by a word or a punctuation mark: forwards in the text where `by` is 1, back
 * where it is -1. Null where the text ends, or the passage would be empty.
 * Cost: the block it is in, and those without a word that follow.
 */
export function moveEdge(text: Words, span: Span, edge: Edge, by: 1 | -1): Span | null {
  const at = span[edge];
  const fits = (place: number) => (by === 1 ? place > at : place < at);
  const inside = (place: number) => (edge === "start" ? place < span.end : place > span.start);
  let block = Math.max(0, blockAt(text.blocks, at));
  for (; block >= 0 && block < text.blocks.length; block += by) {
    const places = wordsOf(text, block).map((word) => word[edge]);
    const next = by === 1 ? places.find(fits) : places.findLast(fits);
    if (next !== undefined) return inside(next) ? { ...span, [edge]: next } : null;
  }
  return null;
}

/** The words and the marks between them, without white space, in canonical offsets. */
function wordsOf(text: Words, block: number): Span[] {
  const from = text.blocks[block]?.start ?? 0;
  return Array.from(text.segmenter.segment(text.textOf(block)))
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}
