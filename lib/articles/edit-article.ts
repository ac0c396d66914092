import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import { presentArticleMeta } from "./present";
import type { ArticleEditInput } from "./schema";
import { searchText } from "./search-text";

/**
 * Changes what is said about a text, or who may see it; its words are changed by a new edition only.
 * @throws AppError 409 `stale` with what is there now
 */
export async function editArticle(
  actor: Actor,
  id: string,
  { version, meta = {}, visibility }: ArticleEditInput,
) {
  await transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "edit", id);
    if (article.version !== version) throw stale(presentArticleMeta(article));
    const { date, ...words } = meta;
    const title = meta.title ?? article.title;
    const byline = meta.byline ?? article.byline;
    await tx.article.update({
      where: { id },
      data: {
        ...words,
        ...(date === undefined ? {} : { date: date && new Date(date) }),
        ...(visibility ? { visibility } : {}),
        searchText: searchText(`${title} ${byline}`),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, article, { stream: articleStream(id), type: "article.edited", subjectId: id });
  });
}
