import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import type { EditionDraft } from "@/lib/db/generated/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { invalid, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { checkDraft } from "./check-draft";
import { refuseWhilePublishing } from "./publication";
import { draftOf } from "./queries";
import type { DraftSaveInput } from "./schema";
import type { DraftSaved } from "./wire";

/**
 * Keeps the next edition as it is being written. What is kept already is not kept again, whichever version it was
 * sent with: a save that was answered into the void can be repeated.
 * @throws AppError 409 `stale` with what is there now, or `publishing`; 422 for a document that is none of ours.
 */
export async function saveDraft(
  actor: Actor,
  articleId: string,
  { version, baseEditionId, document: sent, summary }: DraftSaveInput,
): Promise<DraftSaved> {
  const document = checkDraft(sent);
  return transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "revise", articleId);
    const kept = await tx.editionDraft.findUnique({ where: { articleId } });
    const same = { baseEditionId, document, summary };
    if (
      kept &&
      isDeepStrictEqual(same, {
        baseEditionId: kept.baseEditionId,
        document: kept.document,
        summary: kept.summary,
      })
    )
      return saved(kept);
    await refuseWhilePublishing(tx, articleId);
    if ((kept?.version ?? 0) !== version)
      throw stale(await draftOf(tx, articleId, article.currentEditionId ?? ""));
    const base = await tx.edition.count({
      where: { id: baseEditionId, articleId, publishedAt: { not: null } },
    });
    if (base === 0) throw invalid("baseEditionId", "That is no edition of this text.");
    const data = { ...same, updatedById: actorId(actor), updatedAt: await clockIn(tx) };
    const draft = await tx.editionDraft.upsert({
      where: { articleId },
      create: { articleId, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { version: true, baseEditionId: true, updatedAt: true },
    });
    await record(tx, actor, article, {
      stream: articleStream(articleId),
      type: "edition.drafted",
      subjectId: articleId,
    });
    return saved(draft);
  });
}

const saved = ({
  version,
  baseEditionId,
  updatedAt,
}: Pick<EditionDraft, "version" | "baseEditionId" | "updatedAt">): DraftSaved => ({
  version,
  baseEditionId,
  updatedAt: updatedAt.toISOString(),
});

/** Who revises is signed in: the policy has said so. */
export const actorId = (actor: Actor): string => (actor.kind === "person" ? actor.id : "");
