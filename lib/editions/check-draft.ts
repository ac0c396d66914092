import { canonicalText, textBlocks } from "@/lib/anchoring/document/canonical";
import { checkDocument, DocumentError } from "@/lib/anchoring/document/check";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { invalid } from "@/lib/errors";
import { MAX_EDITION_TEXT } from "@/lib/limits";
import { allowedLink } from "@/lib/links";

/**
 * A document from outside, once it is known to be one: its shape, its length, its addresses. Linear in its size.
 * @throws AppError 422 that names the first fault and its place.
 */
export function checkDraft(value: unknown): ArticleDocument {
  const document = checkShape(value);
  if (canonicalText(document).text.length > MAX_EDITION_TEXT)
    throw invalid(
      "document",
      `The text is too long: at most ${MAX_EDITION_TEXT / 1_000_000} million characters.`,
    );
  for (const block of textBlocks(document)) {
    if (block.type === "image" || block.type === "formulaBlock") continue;
    for (const inline of block.content ?? [])
      if (inline.type === "text")
        for (const mark of inline.marks ?? [])
          if (mark.type === "link" && !allowedLink(mark.attrs.href))
            throw invalid(
              "document",
              `“${mark.attrs.href.slice(0, 80)}” can't be linked to. Begin with https://`,
            );
  }
  return document;
}

function checkShape(value: unknown): ArticleDocument {
  try {
    return checkDocument(value);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw invalid(`document.${error.path}`, `This can't be kept: ${error.message}.`);
  }
}
