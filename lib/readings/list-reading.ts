import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { contentHash } from "@/lib/db/content-hash";
import { transaction } from "@/lib/db/transaction";
import { keyReused, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { endOfList } from "./held";
import { forgetSealing, keepSeenAhead } from "./keep-seen";
import { blocksOf, listableArticle } from "./listable";
import { NO_RULES, settleRules } from "./rules";
import type { NewReadingInput } from "./schema";

/**
 * Puts an article on a group's list, as its last reading. Sent twice with one key, it is stored once.
 * @returns the reading's id.
 * @throws AppError 404 or 403 for an article that is not this facilitator's to list, 409 for a full list and for a
 * key that was used for something else, 422 for rules that contradict each other.
 */
export async function listReading(actor: Actor, groupId: string, input: NewReadingInput): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const { key: clientKey, articleId, ...rules } = input;
  const key = { createdById: actor.id, clientKey };
  const hash = contentHash([groupId, input]);
  return transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const sent = await tx.reading.findUnique({ where: { createdById_clientKey: key } });
    if (sent && sent.contentHash !== hash) throw keyReused();
    if (sent) return sent.id;
    const article = await listableArticle(tx, actor, articleId);
    const settled = settleRules(NO_RULES, rules, await blocksOf(tx, article.currentEditionId));
    const position = await endOfList(tx, groupId);
    if (settled.hidesAhead) await keepSeenAhead(tx, { groupId, articleId });
    const made = await tx.reading.createMany({
      data: { ...key, ...settled, contentHash: hash, groupId, articleId, position },
      skipDuplicates: true,
    });
    // The same key to another group at the same moment.
    if (made.count === 0) throw keyReused();
    const { id } = await tx.reading.findUniqueOrThrow({ where: { createdById_clientKey: key } });
    forgetSealing(tx, articleId);
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "reading.listed",
      subjectId: id,
      ids: { groupId, articleId },
    });
    return id;
  });
}
