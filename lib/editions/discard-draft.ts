import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import { dropUnusedFiles } from "@/lib/articles/files";
import { transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { refuseWhilePublishing } from "./publication";

/** Throws away what was written for the next edition; where there is nothing, that stays so. */
export const discardDraft = (actor: Actor, articleId: string) =>
  transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "revise", articleId);
    const draft = await tx.editionDraft.findUnique({ where: { articleId }, select: { fileHash: true } });
    if (!draft) return;
    await refuseWhilePublishing(tx, articleId);
    await tx.editionDraft.delete({ where: { articleId } });
    await dropUnusedFiles(tx, draft.fileHash ? [draft.fileHash] : []);
    await record(tx, actor, article, {
      stream: articleStream(articleId),
      type: "edition.draft-discarded",
      subjectId: articleId,
    });
  });
