import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { editionFields } from "@/lib/articles/edition-fields";
import { dropUnusedFiles } from "@/lib/articles/files";
import { db } from "@/lib/db/client";
import { contentHash } from "@/lib/db/content-hash";
import type { EditionDraft } from "@/lib/db/generated/client";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { AppError, invalid, keyReused, signInFirst, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { enqueue } from "@/lib/jobs/enqueue";
import { refuseWhilePublishing } from "./publication";
import { draftOf, readDraft } from "./queries";
import type { NewEditionInput } from "./schema";

/**
 * Begins to publish the draft as the next edition: makes its row, which nobody sees yet, and leaves the notes to a
 * job. Sent twice with one key, it is begun once. An attempt that failed before is cleared away.
 * @returns the new edition's id.
 * @throws AppError 409 where the draft was made from an edition that is not the current one any more, where another
 * is being published, where nothing changed, or `stale`.
 */
export async function publishEdition(
  actor: Actor,
  articleId: string,
  input: NewEditionInput,
): Promise<string> {
  const { key, draftVersion, summary } = input;
  const hash = contentHash({ articleId, ...input });
  // Made before the transaction, so that no lock is held meanwhile; the version says whether it is still the draft.
  const { document } = await readDraft(actor, articleId);
  if (actor.kind === "anonymous") throw signInFirst();
  const { id: startedById } = actor;
  const { language } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  const fields = editionFields(document, language);
  return transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "revise", articleId);
    const known = await begun(tx, { startedById, clientKey: key }, hash);
    if (known) return known;
    await refuseWhilePublishing(tx, articleId);
    const draft = await tx.editionDraft.findUnique({ where: { articleId } });
    if (!draft || draft.version !== draftVersion || !isDeepStrictEqual(draft.document, document))
      throw stale(await draftOf(tx, articleId, article.currentEditionId ?? ""));
    const base = await requireNews(tx, draft, article.currentEditionId);
    if (fields.text.trim() === "") throw invalid("document", "An edition needs words.");
    await clearFailed(tx, articleId);
    const edition = await tx.edition.create({
      data: {
        articleId,
        number: base.number + 1,
        ...fields,
        // An edited text still comes from the file that it was read from.
        fileHash: draft.fileHash ?? base.fileHash,
        importOptions: (draft.fileHash ? draft.importOptions : base.importOptions) ?? {},
        summary,
        createdById: startedById,
      },
      select: { id: true },
    });
    const total = await tx.annotation.count({ where: { articleId } });
    await tx.publication.create({
      data: {
        editionId: edition.id,
        articleId,
        clientKey: key,
        contentHash: hash,
        total,
        startedById,
        // By the same clock as the decisions that come after it, whichever node makes them.
        startedAt: await clockIn(tx),
      },
    });
    await enqueue(tx, "place-edition", { editionId: edition.id });
    await record(tx, actor, article, {
      stream: articleStream(articleId),
      type: "edition.prepared",
      subjectId: edition.id,
      ids: { articleId },
    });
    return edition.id;
  });
}

/** What was begun with this key; null for a new one. */
async function begun(
  tx: Tx,
  startedById_clientKey: { startedById: string; clientKey: string },
  hash: string,
): Promise<string | null> {
  const known = await tx.publication.findUnique({ where: { startedById_clientKey } });
  if (known && known.contentHash !== hash) throw keyReused();
  return known?.editionId ?? null;
}

/** The edition that the draft was made from, which must be the current one and say something else. */
async function requireNews(tx: Tx, draft: EditionDraft, currentEditionId: string | null) {
  if (draft.baseEditionId !== currentEditionId)
    throw new AppError(
      409,
      "base-changed",
      "Another edition was published meanwhile.",
      "Compare it with your draft, take over what is missing, and publish then. What you wrote is kept.",
      { current: { editionId: currentEditionId } },
    );
  const base = await tx.edition.findUniqueOrThrow({ where: { id: draft.baseEditionId } });
  if (isDeepStrictEqual(base.document as ArticleDocument, draft.document))
    throw new AppError(
      409,
      "nothing-changed",
      "The draft says what the current edition says.",
      "Change something in the text, then publish it.",
    );
  return base;
}

/** An attempt that failed was never seen by a reader: its number is given to the next one, and its file goes with it. */
async function clearFailed(tx: Tx, articleId: string): Promise<void> {
  const failed = await tx.publication.findMany({
    where: { articleId, state: "failed" },
    select: { editionId: true, edition: { select: { fileHash: true } } },
  });
  const ids = failed.map(({ editionId }) => editionId);
  await tx.placement.deleteMany({ where: { editionId: { in: ids } } });
  await tx.publication.deleteMany({ where: { editionId: { in: ids } } });
  await tx.edition.deleteMany({ where: { id: { in: ids } } });
  await dropUnusedFiles(
    tx,
    failed.flatMap(({ edition }) => edition.fileHash ?? []),
  );
}
