import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { endOfList, groupOfReading } from "./held";
import { forgetSealing } from "./keep-seen";
import { listableArticle } from "./listable";

/**
 * Takes a reading off the list. The notes stay where they are, and what was sealed stays sealed; a text that only
 * its list gave to the members is closed to them. Twice is once.
 */
export async function removeReading(actor: Actor, id: string) {
  await transaction(async (tx) => {
    const groupId = await groupOfReading(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const { articleId, removedAt } = await tx.reading.findUniqueOrThrow({ where: { id } });
    if (removedAt) return;
    await tx.reading.update({ where: { id }, data: { removedAt: await clockIn(tx) } });
    forgetSealing(tx, articleId);
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "reading.removed",
      subjectId: id,
      ids: { groupId, articleId },
    });
  });
}

/**
 * Puts it back, at the end of the list. It gives the text to the members anew, so it asks what listing asks.
 * @throws AppError 404 or 403 for an article that is not this facilitator's to list, 409 for a full list
 */
export async function restoreReading(actor: Actor, id: string) {
  await transaction(async (tx) => {
    const groupId = await groupOfReading(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const { articleId, removedAt } = await tx.reading.findUniqueOrThrow({ where: { id } });
    if (!removedAt) return;
    await listableArticle(tx, actor, articleId);
    const position = await endOfList(tx, groupId);
    await tx.reading.update({ where: { id }, data: { removedAt: null, position } });
    forgetSealing(tx, articleId);
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "reading.restored",
      subjectId: id,
      ids: { groupId, articleId },
    });
  });
}
