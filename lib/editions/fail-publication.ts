import "server-only";
import { anonymous } from "@/lib/access/actor";
import { byProgram } from "@/lib/access/authorize";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";

/** Ends the publishing of an edition that can't go on; readers keep what they have, and the draft is kept. */
export const failPublication = (editionId: string) =>
  transaction(async (tx) => {
    const [publication] = await tx.$queryRaw<{ articleId: string; startedById: string }[]>`
      SELECT "articleId", "startedById" FROM "Publication"
      WHERE "editionId" = ${editionId}::uuid AND state = 'placing' FOR UPDATE`;
    if (!publication) return;
    await tx.publication.update({
      where: { editionId },
      data: { state: "failed", failure: await reason(tx, publication), finishedAt: await clockIn(tx) },
    });
    await record(tx, anonymous, byProgram(publication), {
      stream: articleStream(publication.articleId),
      type: "edition.failed",
      subjectId: editionId,
      ids: { articleId: publication.articleId },
    });
  });

/** For whoever started it, in words. */
async function reason(
  tx: Tx,
  { articleId, startedById }: { articleId: string; startedById: string },
): Promise<string> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const starter = await tx.user.findUniqueOrThrow({ where: { id: startedById } });
  if (article.deletedAt) return "The text was deleted meanwhile.";
  if (article.removedAt) return "The host removed the text meanwhile.";
  if (starter.deletedAt || starter.suspendedAt) return "Whoever started it has no account here any more.";
  if (article.ownerId !== startedById && !article.editorIds.includes(startedById))
    return "Whoever started it may not edit this text any more.";
  return "Something broke on our side. The draft is kept: publish it again.";
}
