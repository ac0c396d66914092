import {
  type AnyBlock,
  type Block,
  type Footnote,
  type FootnoteReference,
  type Inline,
  isContainer,
} from "@/lib/anchoring/document/schema";
import { footnotes } from "./make-blocks";

/**
 * The blocks with their notes behind them, in the order in which the text refers to them. A note that nothing
 * refers to any more, because its mark stood in a line that became the title, stays as plain paragraphs.
 */
export function withNotes(blocks: Block[], notes: readonly Footnote[]): Block[] {
  const byName = new Map(notes.map((note) => [note.attrs.id, note]));
  const kept = new Set<Footnote>();
  for (const { attrs } of references(blocks)) {
    const note = byName.get(attrs.note);
    if (note) kept.add(note);
  }
  const bare = notes.filter((note) => !kept.has(note)).flatMap(({ content }) => content);
  return [...blocks, ...bare, ...(kept.size > 0 ? [footnotes([...kept])] : [])];
}

/** The references in blocks, in reading order. */
function* references(blocks: readonly AnyBlock[]): Generator<FootnoteReference> {
  // Calls itself for containers only, and those nest at most MAX_NESTING deep.
  for (const block of blocks) {
    if (isContainer(block)) yield* references(block.content);
    else if (block.type === "heading" || block.type === "paragraph")
      for (const node of block.content ?? []) if (isReference(node)) yield node;
  }
}

const isReference = (node: Inline): node is FootnoteReference => node.type === "footnoteReference";
