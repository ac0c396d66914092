import type { AnyBlock, ArticleDocument, Footnotes } from "./schema";

/** The document's footnotes: its last block, or null. */
export function footnotesOf(document: ArticleDocument): Footnotes | null {
  const last: AnyBlock | undefined = document.content.at(-1);
  return last?.type === "footnotes" ? last : null;
}

/** The number of each footnote by its id: its place among the notes, from 1. */
export function footnoteNumbers(document: ArticleDocument): Map<string, number> {
  const notes = footnotesOf(document)?.content ?? [];
  return new Map(notes.map(({ attrs }, index) => [attrs.id, index + 1]));
}
