import "server-only";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { headings } from "@/lib/articles/render";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { TextPart } from "./wire";

/** Up to so many paragraphs are offered one by one; a longer text by its sections alone. */
const MAX_PARAGRAPHS = 250;
/** UTF-16 units of a paragraph's first words. */
const WORDS = 60;

/**
 * What a reading can begin and end with: the sections of the current edition, each up to the next of its level, and
 * the paragraphs of a text that is not long. Reads the whole text once. @throws AppError 404
 */
export async function readParts(actor: Actor, articleId: string): Promise<TextPart[]> {
  const edition = await db().edition.findFirst({
    where: { AND: [{ articleId, currentOf: { id: articleId } }, editionsFor(actor)] },
    select: { text: true, blocks: true, document: true },
  });
  if (!edition) throw notFound();
  // Written from a checked document.
  const blocks = edition.blocks as BlockSpan[];
  const sections = sectionsOf(headings(edition.document as ArticleDocument), blocks);
  if (blocks.length > MAX_PARAGRAPHS && sections.length > 1) return sections;
  const byFirst = new Map(sections.map((section) => [section.first, section]));
  const deepest = Math.max(0, ...sections.map(({ level }) => level));
  return blocks.slice(0, MAX_PARAGRAPHS).map(({ id, start, end }) => {
    const label = firstWords(edition.text.slice(start, Math.min(end, start + 2 * WORDS)));
    return byFirst.get(id) ?? { first: id, last: id, label, level: deepest + 1 };
  });
}

function sectionsOf(entries: ReturnType<typeof headings>, blocks: readonly BlockSpan[]): TextPart[] {
  return entries.map(({ id, level, text }, index) => {
    const next = entries.slice(index + 1).find((other) => other.level <= level);
    const after = next ? blocks.findIndex((block) => block.id === next.id) : blocks.length;
    return { first: id, last: blocks[after - 1]?.id ?? id, label: text, level };
  });
}

function firstWords(text: string): string {
  const line = text.replaceAll("\uFFFC", " ").replace(/\s+/gu, " ").trim();
  if (line.length <= WORDS) return line || "A picture";
  return `${line
    .slice(0, WORDS)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}
