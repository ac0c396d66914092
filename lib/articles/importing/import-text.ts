import { blockText, canonicalText, textBlocks } from "@/lib/anchoring/document/canonical";
import { checkDocument } from "@/lib/anchoring/document/check";
import {
  type ArticleDocument,
  DOCUMENT_SCHEMA_VERSION,
  MAX_BLOCKS,
  PLACEHOLDER,
} from "@/lib/anchoring/document/schema";
import type { ArticleMeta, Format, ImportOptions } from "@/lib/articles/wire";
import { splitChunks } from "./chunks";
import { decodeText } from "./decode";
import { guessFormat } from "./guess-format";
import { guessMeta } from "./guess-meta";
import { readHtml } from "./html";
import { guessLanguage } from "./language";
import { readMarkdown } from "./markdown";
import { countBlocks, numberBlocks } from "./number-blocks";
import { readPlainText } from "./plain-text";
import type { Reading } from "./reading";
import { ImportRefusal } from "./refusal";
import { takeTitleLines } from "./title-lines";
import { tooManyBlocks } from "./too-many-blocks";
import { typeset, typesetLine } from "./typography";
import { countDocumentWords, countWords } from "./words";

/** What was made of an upload; everything but `document` and `meta` is for the person who looks it over. */
export type Imported = {
  document: ArticleDocument;
  meta: ArticleMeta;
  /** Words of the source's text, and those found again in the document and in the lines taken as title, author, date and source. */
  words: { read: number; kept: number };
  blocks: number;
  remarks: string[];
  options: ImportOptions;
};

/** An upload, and how to read it. */
export type ImportJob = { bytes: Uint8Array; name: string; options: Partial<ImportOptions> };

/**
 * Reads a text into a document. Pure: the same bytes, name and options always give the same document.
 * What is not given in `options` is guessed (format) or on (typography). Takes time linear in the text.
 * @throws {ImportRefusal} for bytes that are no text, and for texts beyond the limits.
 */
export function importText(bytes: Uint8Array, name: string, options: Partial<ImportOptions>): Imported {
  const { text, dropped } = decodeText(bytes);
  const format = options.format ?? guessFormat(text, name);
  const typography = options.typography ?? true;
  const reading = readFormat(format, text);
  if (reading.blocks.length === 0)
    throw new ImportRefusal("empty", "There is no text in it.", "Paste some text, or choose another file.");

  const plain = numberBlocks({
    type: "doc",
    attrs: { schema: DOCUMENT_SCHEMA_VERSION },
    content: reading.blocks,
  });
  const language = reading.said.language ?? guessLanguage(canonicalText(plain).text);
  const blocks = countBlocks(plain);
  if (blocks > MAX_BLOCKS) throw tooManyBlocks(blocks);
  const document = checkDocument(typography ? typeset(plain, language) : plain) as ArticleDocument;
  const meta = guessMeta(reading.said, language, name, opening(document));
  return {
    document,
    meta: typography
      ? { ...meta, title: typesetLine(meta.title, language), byline: typesetLine(meta.byline, language) }
      : meta,
    words: { read: reading.read, kept: countDocumentWords(document) + reading.besides },
    blocks,
    remarks: dropped > 0 ? [...reading.remarks, controlRemark(dropped)] : reading.remarks,
    options: { format, typography },
  };
}

function readFormat(format: Format, text: string): Reading {
  switch (format) {
    case "text":
      return readText(text);
    case "markdown":
      return readMarkdown(text);
    case "html":
      return readHtml(text);
  }
}

function readText(text: string): Reading {
  const language = guessLanguage(text);
  const { taken, rest } = takeTitleLines(splitChunks(text), language);
  const { blocks, notWords } = readPlainText(rest, taken.title !== null);
  return {
    blocks,
    said: { ...taken, language: null },
    read: countWords(text) - notWords,
    besides: countWords(taken.lines.join("\n")),
    remarks: [],
  };
}

function opening(document: ArticleDocument): string {
  for (const block of textBlocks(document))
    if ("content" in block && block.content?.length) return blockText(block).replaceAll(PLACEHOLDER, "");
  return "";
}

const controlRemark = (count: number) =>
  count === 1 ? "1 control character was left out." : `${count} control characters were left out.`;
