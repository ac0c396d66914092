import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { invalid, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";
import type { EditorsInput } from "./schema";

/**
 * Says who may edit a text beside its owner: those who are named and nobody else.
 * @throws AppError 409 `stale`, 422 for a handle that nobody has.
 */
export async function nameEditors(actor: Actor, articleId: string, { handles, version }: EditorsInput) {
  await transaction(async (tx) => {
    const names = [...new Set(handles.map((handle) => handle.replace(/^@/, "").toLowerCase()))];
    // Held before the article, as everywhere: who deletes their account at this moment is named by nobody after it.
    const people = await tx.$queryRaw<{ id: string; handle: string }[]>`
      SELECT id, handle FROM "User" WHERE handle = ANY(${names}) AND "deletedAt" IS NULL ORDER BY id FOR SHARE`;
    const article = await authorizeArticle(tx, actor, "appoint", articleId);
    if (article.version !== version) throw stale({ version: article.version });
    const editorIds = names.map((name, index) => {
      const person = people.find(({ handle }) => handle === name);
      if (!person) throw invalid(`handles.${index}`, `Nobody here is called @${name}.`);
      if (person.id === article.ownerId) throw invalid(`handles.${index}`, "The owner edits it anyhow.");
      return person.id;
    });
    await tx.article.update({ where: { id: articleId }, data: { editorIds, version: { increment: 1 } } });
    await record(tx, actor, article, {
      stream: articleStream(articleId),
      type: "article.editors-named",
      subjectId: articleId,
    });
  });
}
