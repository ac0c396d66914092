import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { authorizeArticle } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { articleStream } from "@/lib/events/types";

/**
 * The four ways a text leaves the library and comes back: its owner deletes and restores it, the host removes
 * it with a reason and takes that back. Nothing of it is erased.
 */

export const deleteArticle = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "delete", id);
    await tx.article.update({
      where: { id },
      data: { deletedAt: await clockIn(tx), version: { increment: 1 } },
    });
    await record(tx, actor, article, { stream: articleStream(id), type: "article.deleted", subjectId: id });
  });

export const restoreArticle = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "restore", id);
    await tx.article.update({ where: { id }, data: { deletedAt: null, version: { increment: 1 } } });
    await record(tx, actor, article, { stream: articleStream(id), type: "article.restored", subjectId: id });
  });

export const removeArticle = (actor: Actor, id: string, reason: string) =>
  transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "remove", id);
    await tx.article.update({
      where: { id },
      data: {
        removedAt: await clockIn(tx),
        removalReason: reason,
        removedById: idOf(actor),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, article, { stream: articleStream(id), type: "article.removed", subjectId: id });
  });

export const unremoveArticle = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const article = await authorizeArticle(tx, actor, "unremove", id);
    await tx.article.update({
      where: { id },
      data: { removedAt: null, removalReason: null, removedById: null, version: { increment: 1 } },
    });
    await record(tx, actor, article, { stream: articleStream(id), type: "article.unremoved", subjectId: id });
  });
