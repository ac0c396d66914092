import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { articleFacts } from "@/lib/access/facts";
import type { ArticleFacts } from "@/lib/access/policy";
import { articlesFor, editionsFor } from "@/lib/access/scope";
import { presentPerson } from "@/lib/accounts/present";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, notFound, signInFirst } from "@/lib/errors";
import { notesSeen } from "./notes-seen";
import { editionLine, presentPublication } from "./present";
import type { DraftView, EditionList, EditorsView, PublicationView } from "./wire";

const ASK_OWNER = "Only its owner and the editors whom they named can do that.";

/** The article, for whoever writes its editions. @throws AppError 404, 401 or 403 */
async function requireRevisable(actor: Actor, id: string) {
  const article = await db().article.findFirst({
    where: { AND: [{ id }, articlesFor(actor)] },
    include: articleFacts(actor),
  });
  if (!article) throw notFound();
  if (!may(actor, "article", "revise", article))
    throw actor.kind === "anonymous" ? signInFirst() : forbidden(ASK_OWNER);
  return article;
}

/** The next edition as far as it is written; where nobody has begun, the current one. @throws AppError 404, 401, 403 */
export async function readDraft(actor: Actor, articleId: string): Promise<DraftView> {
  const { currentEditionId } = await requireRevisable(actor, articleId);
  return draftOf(db(), articleId, currentEditionId ?? "");
}

/** The same inside a command that has asked for permission. */
export async function draftOf(tx: Tx, articleId: string, currentEditionId: string): Promise<DraftView> {
  const draft = await tx.editionDraft.findUnique({ where: { articleId } });
  if (!draft) {
    const edition = await tx.edition.findUniqueOrThrow({
      where: { id: currentEditionId },
      select: { document: true },
    });
    return {
      baseEditionId: currentEditionId,
      document: edition.document as ArticleDocument,
      summary: "",
      version: 0,
      updatedAt: null,
      updatedBy: null,
    };
  }
  const by = await tx.user.findUnique({ where: { id: draft.updatedById } });
  return {
    baseEditionId: draft.baseEditionId,
    // Both were checked before they were stored.
    document: draft.document as ArticleDocument,
    summary: draft.summary,
    version: draft.version,
    updatedAt: draft.updatedAt.toISOString(),
    updatedBy: by && presentPerson(by),
  };
}

/** All published editions, newest first. Who works on the text also learns of one under way or failed. @throws AppError 404 */
export async function listEditions(actor: Actor, articleId: string): Promise<EditionList> {
  const article = await db().article.findFirst({
    where: { AND: [{ id: articleId }, articlesFor(actor)] },
    include: articleFacts(actor),
  });
  if (!article) throw notFound();
  const editions = await db().edition.findMany({
    where: { AND: [{ articleId }, editionsFor(actor)] },
    omit: { document: true, text: true, blocks: true, html: true },
    orderBy: { number: "desc" },
  });
  const people = await db().user.findMany({
    where: { id: { in: editions.map(({ createdById }) => createdById) } },
  });
  const { currentEditionId } = article;
  const latest = may(actor, "article", "revise", article) ? await latestPublication(actor, article) : null;
  return {
    editions: editions.map((edition) =>
      editionLine(edition, { by: people.find(({ id }) => id === edition.createdById), currentEditionId }),
    ),
    publication: latest,
  };
}

/** The newest publishing, unless it is done. */
async function latestPublication(
  actor: Actor,
  article: ArticleFacts & { id: string },
): Promise<PublicationView | null> {
  const found = await db().publication.findFirst({
    where: { articleId: article.id, state: { not: "done" } },
    include: { edition: { omit: { document: true, text: true, blocks: true, html: true } } },
    orderBy: { startedAt: "desc" },
  });
  return found && presentPublication(found.edition, found, await notesSeen(actor, article, found.editionId));
}

/**
 * How far an edition's publishing is. Of one that is not published yet only those learn who work on the text.
 * @throws AppError 404, 401 or 403
 */
export async function readPublication(actor: Actor, editionId: string): Promise<PublicationView> {
  const edition = await db().edition.findUnique({
    where: { id: editionId },
    select: {
      id: true,
      number: true,
      articleId: true,
      createdAt: true,
      publishedAt: true,
      publication: true,
    },
  });
  if (!edition) throw notFound();
  const article = await requireRevisable(actor, edition.articleId).catch((refused: unknown) => {
    throw edition.publishedAt ? refused : notFound();
  });
  return presentPublication(edition, edition.publication, await notesSeen(actor, article, editionId));
}

/** Whom the owner lets edit, for those who do. @throws AppError 404, 401 or 403 */
export async function readEditors(actor: Actor, articleId: string): Promise<EditorsView> {
  const { editorIds, version } = await requireRevisable(actor, articleId);
  const people = await db().user.findMany({ where: { id: { in: editorIds }, deletedAt: null } });
  return {
    editors: editorIds.flatMap((id) => {
      const person = people.find((one) => one.id === id);
      return person ? (presentPerson(person) ?? []) : [];
    }),
    version,
  };
}
