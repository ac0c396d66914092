import "server-only";
import type { Actor, Person } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { articleFacts } from "@/lib/access/facts";
import { articlesFor, editionsFor, libraryFor } from "@/lib/access/scope";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { db } from "@/lib/db/client";
import { notFound, signInFirst } from "@/lib/errors";
import { isId } from "@/lib/id";
import { articleInclude, presentArticle, presentArticleLine } from "./present";
import { presentImport, readImport } from "./read-import";
import { searchText } from "./search-text";
import type { ArticleView, DeletedText, Format, ImportPreview, LibraryPage } from "./wire";

const PAGE = 20;

/** An article by its id, or null. */
export async function readArticle(
  actor: Actor,
  by: { id: string } | { slug: string },
): Promise<ArticleView | null> {
  if ("slug" in by && by.slug.includes("\0")) return null;
  const article = await db().article.findFirst({
    where: { AND: [by, articlesFor(actor)] },
    include: articleInclude(actor),
  });
  return article && presentArticle(actor, article);
}

/** The same by id, for a program. @throws AppError 404 */
export async function requireArticle(actor: Actor, id: string): Promise<ArticleView> {
  const article = await readArticle(actor, { id });
  if (!article) throw notFound();
  return article;
}

/** One's own texts that one deleted, last one first: what can be brought back. */
export async function listDeleted(actor: Person): Promise<DeletedText[]> {
  const articles = await db().article.findMany({
    where: { ownerId: actor.id, deletedAt: { not: null } },
    select: { id: true, title: true, deletedAt: true },
    orderBy: { deletedAt: "desc" },
    take: 200,
  });
  return articles.map(({ id, title, deletedAt }) => ({ id, title, at: deletedAt?.toISOString() ?? "" }));
}

export type EditionText = { id: string; html: string; blocks: BlockSpan[]; document: ArticleDocument };

/** An edition's text, or null. Whoever may read the article may read each of its published editions. */
export async function readEdition(actor: Actor, id: string): Promise<EditionText | null> {
  const edition = await db().edition.findFirst({
    where: { AND: [{ id }, editionsFor(actor)] },
    select: { id: true, html: true, blocks: true, document: true },
  });
  // Written by publishArticle only, from a checked document.
  return edition as EditionText | null;
}

/** The bytes as they were uploaded. @throws AppError 404 */
export async function readSource(actor: Actor, articleId: string) {
  const article = await db().article.findFirst({
    where: { AND: [{ id: articleId }, articlesFor(actor)] },
    include: { ...articleFacts(actor), currentEdition: { include: { file: true } } },
  });
  const edition = article?.currentEdition;
  if (!article || !edition?.file || !may(actor, "article", "source", article)) throw notFound();
  const { format } = edition.importOptions as { format: Format };
  return { bytes: edition.file.bytes, hash: edition.file.hash, format, slug: article.slug };
}

/** One's own import, read with other options. @throws AppError 404 */
export async function previewImport(
  actor: Actor,
  id: string,
  { typography, format }: { typography: boolean; format?: Format },
): Promise<ImportPreview> {
  if (actor.kind === "anonymous") throw signInFirst();
  const upload = await db().import.findFirst({ where: { id, ownerId: actor.id }, include: { file: true } });
  if (!upload) throw notFound();
  const read = await readImport(upload.file.bytes, upload.name, {
    typography,
    ...(format ? { format } : {}),
  });
  return presentImport(upload.id, upload.name, read);
}

/**
 * One page of the library, newest first. Searching asks each word to stand in title or byline (trigram index);
 * `ownerId` leaves only one person's texts;
 * the cursor is the last row's time and id, so that page 500 costs what page 1 costs.
 */
export async function listLibrary(
  actor: Actor,
  { q = "", cursor, ownerId }: { q?: string; cursor?: string | null | undefined; ownerId?: string },
): Promise<LibraryPage> {
  const words = searchText(q).split(" ").filter(Boolean).slice(0, 8);
  const articles = await db().article.findMany({
    where: {
      AND: [
        libraryFor(actor),
        { currentEditionId: { not: null } },
        ownerId ? { ownerId } : {},
        ...words.map((word) => ({ searchText: { contains: word.replaceAll(/[\\%_]/g, "\\$&") } })),
        after(cursor),
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: { ...articleInclude(actor), activity: { where: { layer: { kind: "public" } } } },
  });
  const page = articles.slice(0, PAGE);
  const last = page.at(-1);
  return {
    articles: page.map((article) => ({
      ...presentArticleLine(article),
      annotations: article.activity[0]?.annotations ?? 0,
      comments: article.activity[0]?.comments ?? 0,
      activeAt: article.activity[0]?.activeAt.toISOString() ?? null,
      opening: article.currentEdition?.opening ?? "",
    })),
    next: articles.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  };
}

/**
 * The rows that come after a cursor; a cursor that isn't one of ours begins at the first page. The bound on the
 * time alone lets PostgreSQL begin in the middle of the index.
 */
function after(cursor: string | null | undefined) {
  const [time, id] = (cursor ?? "").split(".");
  // Milliseconds of a year that PostgreSQL knows too.
  if (!id || !isId(id) || !/^\d{1,14}$/.test(time ?? "")) return {};
  const createdAt = new Date(Number(time));
  return { createdAt: { lte: createdAt }, OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }] };
}
