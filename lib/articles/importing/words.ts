import { blockText, textBlocks } from "@/lib/anchoring/document/canonical";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";

/** How many words a text has: runs of anything that is not white space, in every script. Linear. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/gu)) words++;
  return words;
}

/** The words in a document's text blocks; the place-holder of an image is no word. */
export function countDocumentWords(document: ArticleDocument): number {
  let words = 0;
  for (const block of textBlocks(document)) if (block.type !== "image") words += countWords(blockText(block));
  return words;
}
