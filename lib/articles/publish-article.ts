import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeOwn } from "@/lib/access/authorize";
import { db } from "@/lib/db/client";
import { contentHash } from "@/lib/db/content-hash";
import { clockIn, transaction } from "@/lib/db/transaction";
import { keyReused, notFound, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { editionFields } from "./edition-fields";
import { readImport } from "./read-import";
import type { NewArticleInput } from "./schema";
import { searchText } from "./search-text";
import { makeSlug } from "./slug";

/**
 * Makes an article and its first edition of an upload. The document is read again from the bytes that were
 * kept: what a browser says it previewed is not believed.
 * @throws AppError 404 for somebody else's import, 409 for a key that was used for another article.
 */
export async function publishArticle(actor: Actor, input: NewArticleInput) {
  if (actor.kind === "anonymous") throw signInFirst();
  const hash = contentHash(input);
  const { meta } = input;
  // An upload never changes, so it is read before the transaction and holds no lock meanwhile.
  const found = await db().import.findFirst({
    where: { id: input.importId, ownerId: actor.id },
    include: { file: true },
  });
  if (!found) throw notFound();
  const { document } = await readImport(found.file.bytes, found.name, input.options);
  const fields = editionFields(document, meta.language);
  return transaction(async (tx) => {
    const upload = await authorizeOwn(tx, actor, found);
    const made = await tx.article.createMany({
      data: {
        ownerId: actor.id,
        clientKey: input.key,
        contentHash: hash,
        slug: makeSlug(meta.title),
        ...meta,
        date: meta.date ? new Date(meta.date) : null,
        searchText: searchText(`${meta.title} ${meta.byline}`),
        visibility: input.visibility,
      },
      skipDuplicates: true,
    });
    const article = await tx.article.findUniqueOrThrow({
      where: { ownerId_clientKey: { ownerId: actor.id, clientKey: input.key } },
    });
    if (article.contentHash !== hash) throw keyReused();
    if (made.count === 0) return article.id;
    const edition = await tx.edition.create({
      data: {
        articleId: article.id,
        number: 1,
        ...fields,
        fileHash: upload.fileHash,
        importOptions: input.options,
        createdById: actor.id,
        publishedAt: await clockIn(tx),
      },
    });
    await tx.article.update({ where: { id: article.id }, data: { currentEditionId: edition.id } });
    await record(tx, actor, upload, {
      stream: articleStream(article.id),
      type: "article.published",
      subjectId: article.id,
      ids: { editionId: edition.id },
    });
    return article.id;
  });
}
