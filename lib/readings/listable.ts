import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle, may } from "@/lib/access/authorize";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Tx } from "@/lib/db/transaction";
import { forbidden } from "@/lib/errors";

/**
 * An article that the actor may put on a list. What everybody may read, whoever reads it; a text that its owner
 * keeps to themselves or gives to groups, only those who work on it: being on a list opens it to the members.
 * Locks the article; the group's lock comes first.
 * @throws AppError 404 where they can't read it, 403 where it is not theirs to give.
 */
export async function listableArticle(tx: Tx, actor: Actor, articleId: string) {
  const article = await authorizeArticle(tx, actor, "annotate", articleId);
  const open = article.visibility === "listed" || article.visibility === "unlisted";
  if (!open && !may(actor, "article", "revise", article))
    throw forbidden("Only who owns or edits this text can give it to a group. Ask them to list it.");
  return article;
}

/** The blocks of an article's current edition. */
export async function blocksOf(tx: Tx, editionId: string | null): Promise<readonly BlockSpan[]> {
  if (!editionId) return [];
  const { blocks } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { blocks: true },
  });
  // Written from a checked document.
  return blocks as BlockSpan[];
}
