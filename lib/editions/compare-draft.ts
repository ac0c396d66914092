import "server-only";
import type { Actor } from "@/lib/access/actor";
import { editionsFor } from "@/lib/access/scope";
import { canonicalText } from "@/lib/anchoring/document/canonical";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { ask } from "./comparing/ask";
import { textOf } from "./comparing/texts";
import { readDraft } from "./queries";
import type { ComparedBlock } from "./wire";

/**
 * What the draft of the next edition changes against a published one, block by block. As it was saved last: an older
 * save is forgotten before long. @throws AppError 404, 401, 403, 503
 */
export async function compareDraft(
  actor: Actor,
  articleId: string,
  fromId: string,
): Promise<ComparedBlock[]> {
  const { document, baseEditionId, updatedAt } = await readDraft(actor, articleId);
  const from = await db().edition.findFirst({
    where: { AND: [{ id: fromId, articleId }, editionsFor(actor)] },
    select: { id: true },
  });
  if (!from) throw notFound();
  return ask(
    {
      from: fromId,
      // Versions begin anew where a draft was thrown away.
      to: updatedAt ? `draft ${articleId} ${updatedAt}` : baseEditionId,
      load: async () => ({ from: await textOf(db(), fromId), to: canonicalText(document) }),
    },
    { ask: "blocks" },
  );
}
