import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { articleFacts } from "@/lib/access/facts";
import { presentPerson } from "@/lib/accounts/present";
import type { Article, Prisma } from "@/lib/db/generated/client";
import type { ArticleView, Visibility } from "./wire";

/** What a presented article needs to be loaded with. */
export const articleInclude = (actor: Actor) =>
  ({
    ...articleFacts(actor),
    owner: true,
    currentEdition: { select: { id: true, words: true, opening: true } },
  }) satisfies Prisma.ArticleInclude;

export type LoadedArticle = Prisma.ArticleGetPayload<{ include: ReturnType<typeof articleInclude> }>;

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** What its owner can change about a text, and the version that a change is made from. */
export function presentArticleMeta(article: Article) {
  return {
    title: article.title,
    byline: article.byline,
    date: day(article.date),
    language: article.language,
    direction: article.direction,
    source: article.source,
    // `group` is not set by anything before groups exist.
    visibility: article.visibility as Visibility,
    version: article.version,
  };
}

/** What is said about a text, without who may do what. */
export function presentArticleLine(article: LoadedArticle) {
  const { title, byline, date, language, direction, visibility } = presentArticleMeta(article);
  return {
    id: article.id,
    slug: article.slug,
    title,
    byline,
    date,
    language,
    direction,
    visibility,
    owner: presentPerson(article.owner),
    words: article.currentEdition?.words ?? 0,
  };
}

/** An article as this reader sees it. */
export function presentArticle(actor: Actor, article: LoadedArticle): ArticleView {
  return {
    ...presentArticleLine(article),
    ...presentArticleMeta(article),
    editionId: article.currentEditionId ?? "",
    createdAt: article.createdAt.toISOString(),
    state: article.removedAt ? "removed" : article.deletedAt ? "deleted" : "live",
    removal: article.removedAt && {
      reason: article.removalReason ?? "",
      at: article.removedAt.toISOString(),
    },
    can: {
      edit: may(actor, "article", "edit", article),
      revise: may(actor, "article", "revise", article),
      appoint: may(actor, "article", "appoint", article),
      delete: may(actor, "article", "delete", article),
      restore: may(actor, "article", "restore", article),
      remove: may(actor, "article", "remove", article),
      unremove: may(actor, "article", "unremove", article),
    },
  };
}
