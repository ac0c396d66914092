import "./setting";
import type { ArticleDocument, Paragraph } from "@/lib/anchoring/document/schema";
import { db } from "@/lib/db/client";
import { publishEdition } from "@/lib/editions/publish-edition";
import { readDraft } from "@/lib/editions/queries";
import { saveDraft } from "@/lib/editions/save-draft";
import { doJobs } from "./jobs";
import type { Signed } from "./people";
import { key, type Published } from "./writing";

/** Changes a document as somebody at the editor would: each text node as `change` says. */
export function retyped(document: ArticleDocument, change: (text: string) => string): ArticleDocument {
  const next = structuredClone(document);
  for (const block of next.content)
    if (block.type === "paragraph" || block.type === "heading")
      for (const inline of block.content ?? []) if (inline.type === "text") inline.text = change(inline.text);
  return next;
}

/** A paragraph to put into a document. */
export const paragraph = (id: string, text: string): Paragraph => ({
  type: "paragraph",
  attrs: { id, role: "body", section: false },
  content: [{ type: "text", text }],
});

/** Saves a draft that says what `change` makes of what is there. @returns its version. */
export async function draft(
  by: Signed,
  articleId: string,
  change: (document: ArticleDocument) => ArticleDocument,
): Promise<number> {
  const { version, baseEditionId, document, summary } = await readDraft(by.actor, articleId);
  await saveDraft(by.actor, articleId, {
    version,
    baseEditionId,
    document: change(document) as unknown as Record<string, unknown>,
    summary,
  });
  return version + 1;
}

/** Begins to publish an edition; nothing is placed before `doJobs`. @returns its id. */
export async function prepare(
  by: Signed,
  articleId: string,
  change: (document: ArticleDocument) => ArticleDocument,
): Promise<string> {
  const draftVersion = await draft(by, articleId, change);
  return publishEdition(by.actor, articleId, { key: key(), draftVersion, summary: "Read again." });
}

/** The next edition of an article, made by the commands and the job that people's use. */
export async function edition(
  by: Signed,
  articleId: string,
  change: (document: ArticleDocument) => ArticleDocument,
): Promise<Published> {
  const editionId = await prepare(by, articleId, change);
  await doJobs();
  const { text } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  return { id: articleId, editionId, text };
}
