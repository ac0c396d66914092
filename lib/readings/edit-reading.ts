import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfReading, listedReading } from "./held";
import { forgetSealing, grantEarned, keepSeenAhead } from "./keep-seen";
import { blocksOf } from "./listable";
import { changesReveal, settleRules } from "./rules";
import type { ReadingEditInput } from "./schema";

/**
 * Changes what is named. A looser rule shows at once; a stricter one hides nothing from those who have opened the
 * reading while it showed. A rule that changes takes the place of an opening by hand.
 * @throws AppError 409 `stale`, `reading-removed`; 422 for rules that contradict each other
 */
export async function editReading(actor: Actor, id: string, { version, ...change }: ReadingEditInput) {
  await transaction(async (tx) => {
    const groupId = await groupOfReading(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const reading = await listedReading(tx, id);
    if (reading.version !== version) throw stale({ version: reading.version });
    const { articleId } = reading;
    const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
    const rules = settleRules(reading, change, await blocksOf(tx, article.currentEditionId));
    const revealing = changesReveal(reading, rules);
    const { startBlock, endBlock, opensAt, dueAt, instructions, hidesAhead } = rules;
    const { reveal, revealAfter, revealAt } = rules;
    if (hidesAhead) await keepSeenAhead(tx, reading);
    const edited = await tx.reading.update({
      where: { id },
      data: {
        ...{ startBlock, endBlock, opensAt, dueAt, instructions, hidesAhead },
        ...{ reveal, revealAfter, revealAt },
        ...(revealing ? { revealedAt: null } : {}),
        // Another date is reminded of anew.
        ...(dueAt?.getTime() === reading.dueAt?.getTime() ? {} : { remindedAt: null }),
        version: { increment: 1 },
      },
    });
    if (revealing) await grantEarned(tx, edited);
    forgetSealing(tx, articleId);
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "reading.edited",
      subjectId: id,
      ids: { groupId, articleId },
    });
  });
}
