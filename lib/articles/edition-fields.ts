import { canonicalText } from "@/lib/anchoring/document/canonical";
import { type ArticleDocument, DOCUMENT_SCHEMA_VERSION, PLACEHOLDER } from "@/lib/anchoring/document/schema";
import { readingWords } from "./reading-words";
import { renderDocument } from "./render";

/** Words shown under a title in a list, in UTF-16 units. */
const OPENING = 240;

/** What an edition's row holds of its document: all of it is a pure function of that and of the language. */
export function editionFields(document: ArticleDocument, language: string) {
  const { text, blocks } = canonicalText(document);
  return {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    document,
    text,
    blocks,
    html: renderDocument(document),
    opening: text.replaceAll(PLACEHOLDER, "").replaceAll(/\s+/gu, " ").slice(0, OPENING).toWellFormed(),
    words: readingWords(text, language),
  };
}
