import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { dropUnusedFiles } from "@/lib/articles/files";
import { readImport } from "@/lib/articles/read-import";
import { db } from "@/lib/db/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { notFound, signInFirst, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { keepBlockIds } from "./keep-block-ids";
import { newBlockId } from "./new-block-id";
import { refuseWhilePublishing } from "./publication";
import { draftOf, readDraft } from "./queries";
import type { DraftImportInput } from "./schema";

/**
 * Puts a new version of the file in the place of the draft's text. Blocks that stayed keep the ids they have in the
 * edition that the draft was made from, so that what hangs on them hangs on.
 * @throws AppError 404 for somebody else's import, 409 `stale` or `publishing`.
 */
export async function importDraft(
  actor: Actor,
  articleId: string,
  { version, importId, options }: DraftImportInput,
): Promise<void> {
  // Asked before the file is read, so that nobody makes us read for nothing; and again in the transaction.
  const { baseEditionId, summary } = await readDraft(actor, articleId);
  if (actor.kind === "anonymous") throw signInFirst();
  const upload = await db().import.findFirst({
    where: { id: importId, ownerId: actor.id },
    include: { file: true },
  });
  if (!upload) throw notFound();
  const read = await readImport(upload.file.bytes, upload.name, options);
  const base = await db().edition.findUniqueOrThrow({
    where: { id: baseEditionId },
    select: { document: true },
  });
  const document = keepBlockIds(base.document as ArticleDocument, read.document, newBlockId);
  await transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "revise", articleId);
    await refuseWhilePublishing(tx, articleId);
    const kept = await tx.editionDraft.findUnique({ where: { articleId } });
    const moved = kept !== null && kept.baseEditionId !== baseEditionId;
    if ((kept?.version ?? 0) !== version || moved)
      throw stale(await draftOf(tx, articleId, article.currentEditionId ?? ""));
    // The import may have been dropped meanwhile, and its bytes with it.
    const [held] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "File" WHERE hash = ${upload.fileHash} FOR KEY SHARE`;
    if (!held) throw notFound();
    const data = {
      baseEditionId,
      document,
      summary,
      fileHash: upload.fileHash,
      importOptions: options,
      updatedById: actor.id,
      updatedAt: await clockIn(tx),
    };
    await tx.editionDraft.upsert({
      where: { articleId },
      create: { articleId, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    await dropUnusedFiles(tx, kept?.fileHash ? [kept.fileHash] : []);
    await record(tx, actor, article, {
      stream: articleStream(articleId),
      type: "edition.drafted",
      subjectId: articleId,
    });
  });
}
