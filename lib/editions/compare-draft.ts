import "server-only";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import { compare } from "@/lib/anchoring/compare/comparison";
import { type BlockSpan, canonicalText } from "@/lib/anchoring/document/canonical";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { compareBlocks } from "./compare-blocks";
import { readDraft } from "./queries";
import type { ComparedBlock } from "./wire";

/**
 * What the draft of the next edition changes against a published one, block by block. Not kept: a draft is another
 * one a minute later. @throws AppError 404, 401, 403
 */
export async function compareDraft(
  actor: Actor,
  articleId: string,
  fromId: string,
): Promise<ComparedBlock[]> {
  const { document } = await readDraft(actor, articleId);
  const from = await db().edition.findFirst({
    where: { AND: [{ id: fromId, articleId }, editionsFor(actor)] },
    select: { text: true, blocks: true },
  });
  if (!from) throw notFound();
  const to = canonicalText(document);
  // Blocks were written from checked documents.
  const side = { text: from.text, blocks: from.blocks as BlockSpan[] };
  return compareBlocks(compare(from.text, to.text), side, to);
}
