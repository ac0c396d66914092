import "server-only";
import { clockIn, type Tx } from "@/lib/db/transaction";
import { dropUnusedFiles } from "./files";

/**
 * Takes a person's texts away when the account goes. Drafts, deleted texts and uploads go in any case: nobody
 * could ever see them again. With `erase` the published texts go too, with the words of every edition and the
 * uploaded bytes; the discussion keeps its rows and can be reached by nobody. Whoever let them edit a text has one
 * editor less; what they drafted there is that text's.
 */
export async function eraseArticles(tx: Tx, userId: string, writing: "keep" | "erase"): Promise<void> {
  const unseen = { OR: [{ visibility: "draft" as const }, { deletedAt: { not: null } }] };
  const which = { ownerId: userId, ...(writing === "keep" ? unseen : {}) };
  const uploads = await tx.import.findMany({ where: { ownerId: userId }, select: { fileHash: true } });
  const articles = await tx.article.findMany({ where: which, select: { id: true } });
  const ids = articles.map(({ id }) => id);
  const deletedAt = await clockIn(tx);
  for (const id of ids)
    await tx.article.update({
      where: { id },
      // The address is made of the title's words.
      data: { slug: id, deletedAt, title: "", byline: "", source: "", searchText: "", contentHash: "" },
    });
  // What was never published of a text that stays: nobody is left to see it, unless others edit that text too.
  const alone = { ownerId: userId, editorIds: { isEmpty: true } };
  const unpublished = { publishedAt: null, article: alone };
  const gone = { articleId: { in: ids } };
  const drafts = await tx.editionDraft.findMany({ where: { OR: [gone, { article: alone }] } });
  await tx.editionDraft.deleteMany({
    where: { articleId: { in: drafts.map(({ articleId }) => articleId) } },
  });
  const editions = await tx.edition.findMany({
    where: { OR: [gone, unpublished] },
    select: { id: true, fileHash: true },
  });
  await tx.edition.updateMany({
    where: { id: { in: editions.map(({ id }) => id) } },
    data: {
      text: "",
      html: "",
      opening: "",
      summary: "",
      blocks: [],
      document: { type: "doc", attrs: { schema: 1 }, content: [] },
      fileHash: null,
    },
  });
  await tx.import.deleteMany({ where: { ownerId: userId } });
  await tx.$executeRaw`
    UPDATE "Article" SET "editorIds" = array_remove("editorIds", ${userId}::uuid)
    WHERE "editorIds" @> ARRAY[${userId}::uuid]`;
  await dropUnusedFiles(
    tx,
    [...uploads, ...editions, ...drafts].flatMap(({ fileHash }) => fileHash ?? []),
  );
}
