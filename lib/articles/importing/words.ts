import { blockText, textBlocks } from "@/lib/anchoring/document/canonical";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";

/** How many words a text has: runs of anything that is not white space, in every script. Linear. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/gu)) words++;
  return words;
}

/** The words in a document's text blocks; the place-holder of a block that is not text is no word. */
export function countDocumentWords(document: ArticleDocument): number {
  let words = 0;
  for (const block of textBlocks(document))
    if (block.type !== "image" && block.type !== "formulaBlock") words += countWords(blockText(block));
  return words;
}
