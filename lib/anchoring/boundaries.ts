import { type BlockSpan, blockAt } from "./document/canonical";
import { insidePair } from "./surrogates";

/** Half-open, UTF-16 units. */
export type Span = { start: number; end: number };

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Makes a selection fit to be marked: widened so that it cuts no grapheme, then freed of the white space
 * at its ends, grapheme by grapheme (in Arabic a space can carry a pause mark; such a space is no longer
 * white). Null when nothing is left.
 *
 * Cost: linear in the blocks that hold the two ends, never in the text. `blocks` as in `CanonicalText`.
 */
export function tidySelection(
  text: string,
  blocks: readonly BlockSpan[],
  start: number,
  end: number,
): Span | null {
  const at = graphemeReader(text, blocks);
  let from = Math.max(0, Math.min(start, text.length));
  let to = Math.max(0, Math.min(end, text.length));
  if (from >= to) return null;
  from = at(from).start;
  to = at(to - 1).end;
  for (let first = at(from); from < to && isBlank(text, first); first = at(from)) from = first.end;
  for (let last = at(to - 1); to > from && isBlank(text, last); last = at(to - 1)) to = last.start;
  return from < to ? { start: from, end: to } : null;
}

function isBlank(text: string, { start, end }: Span): boolean {
  return start < end && /^\s+$/u.test(text.slice(start, end));
}

/** Answers the grapheme that holds a unit. Remembers the block it looked at last. */
function graphemeReader(text: string, blocks: readonly BlockSpan[]): (offset: number) => Span {
  let known = -1;
  let segments: Intl.Segments | null = null;
  return (offset) => {
    const index = blockAt(blocks, offset);
    const block = blocks[index];
    // The line feed between two blocks is a grapheme of its own, whatever stands after it.
    if (!block || offset >= block.end) return pairAt(text, offset);
    if (index !== known) {
      known = index;
      segments = graphemes.segment(text.slice(block.start, block.end));
    }
    const segment = segments?.containing(offset - block.start);
    if (!segment) return pairAt(text, offset);
    const start = block.start + segment.index;
    return { start, end: start + segment.segment.length };
  };
}

function pairAt(text: string, offset: number): Span {
  return {
    start: insidePair(text, offset) ? offset - 1 : offset,
    end: insidePair(text, offset + 1) ? offset + 2 : offset + 1,
  };
}
