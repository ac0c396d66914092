import {
  type AnyBlock,
  type ArticleDocument,
  type Inline,
  isContainer,
  isTextBlock,
  PLACEHOLDER,
  type TextBlock,
} from "./schema";

/** Where a text block's text stands in the canonical text: UTF-16 units, half-open `[start, end)`. */
export type BlockSpan = { id: string; start: number; end: number };

/** The text that the page shows, and which part of it each text block is. Spans are in document order. */
export type CanonicalText = { text: string; blocks: BlockSpan[] };

/** One text block's own text. A hard break is one line feed; what is not text is one place-holder. */
export function blockText(block: TextBlock): string {
  if (block.type === "image" || block.type === "formulaBlock") return PLACEHOLDER;
  let text = "";
  for (const inline of block.content ?? []) text += inlineText(inline);
  return text;
}

/** What one inline node is in the canonical text: as many UTF-16 units as it takes positions in ProseMirror. */
export function inlineText(inline: Inline): string {
  if (inline.type === "text") return inline.text;
  return inline.type === "hardBreak" ? "\n" : PLACEHOLDER;
}

/** Every text block of the document in reading order, however deep it lies. */
export function* textBlocks(document: ArticleDocument): Generator<TextBlock> {
  const open: Iterator<AnyBlock>[] = [document.content.values()];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { value: block, done } = top.next();
    if (done) open.pop();
    else if (isTextBlock(block)) yield block;
    else if (isContainer(block)) open.push(block.content.values());
  }
}

/**
 * The canonical text of a document: its text blocks joined by one line feed each.
 * A pure function of the document; linear in its length.
 */
export function canonicalText(document: ArticleDocument): CanonicalText {
  const parts: string[] = [];
  const blocks: BlockSpan[] = [];
  let start = 0;
  for (const block of textBlocks(document)) {
    const text = blockText(block);
    parts.push(text);
    blocks.push({ id: block.attrs.id, start, end: start + text.length });
    start += text.length + 1;
  }
  return { text: parts.join("\n"), blocks };
}

/**
 * The index of the block that holds `offset`, by binary search; the line feed after a block counts to
 * that block. -1 for an empty document or an offset before the first block.
 */
export function blockAt(blocks: readonly BlockSpan[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
