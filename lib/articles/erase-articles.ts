import "server-only";
import { clockIn, type Tx } from "@/lib/db/transaction";
import { dropUnusedFiles } from "./files";

/**
 * Takes a person's texts away when the account goes. Drafts, deleted texts and uploads go in any case: nobody
 * could ever see them again. With `erase` the published texts go too, with the words of every edition and the
 * uploaded bytes; the discussion keeps its rows and can be reached by nobody.
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
  const editions = await tx.edition.findMany({
    where: { articleId: { in: ids } },
    select: { fileHash: true },
  });
  await tx.edition.updateMany({
    where: { articleId: { in: ids } },
    data: {
      text: "",
      html: "",
      opening: "",
      blocks: [],
      document: { type: "doc", attrs: { schema: 1 }, content: [] },
      fileHash: null,
    },
  });
  await tx.import.deleteMany({ where: { ownerId: userId } });
  await dropUnusedFiles(
    tx,
    [...uploads, ...editions].flatMap(({ fileHash }) => fileHash ?? []),
  );
}
