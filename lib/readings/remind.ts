import "server-only";
import { anonymous } from "@/lib/access/actor";
import { byProgram } from "@/lib/access/authorize";
import { lockGroup } from "@/lib/access/subjects";
import { db } from "@/lib/db/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";

/** So long before a reading is due its members are reminded, in milliseconds. */
const BEFORE = 24 * 3600 * 1000;
/** Readings that are looked at in one go. */
const AT_ONCE = 50;

/** What is due within a day, in groups that go on, and nobody was reminded of. */
const dueSoon = () => ({
  removedAt: null,
  remindedAt: null,
  dueAt: { gt: new Date(), lte: new Date(Date.now() + BEFORE) },
  group: { archivedAt: null, deletedAt: null },
});

/**
 * Records once for each reading that it is due within a day; telling people is done by whoever reads events. A new
 * date is reminded of anew. Safe to run at the same time on several nodes.
 */
export async function remindOfDue(): Promise<void> {
  const readings = await db().reading.findMany({
    where: dueSoon(),
    select: { id: true, groupId: true, articleId: true },
    orderBy: { dueAt: "asc" },
    take: AT_ONCE,
  });
  for (const { id, groupId, articleId } of readings)
    await transaction(async (tx) => {
      await lockGroup(tx, groupId, true);
      const { count } = await tx.reading.updateMany({
        where: { id, ...dueSoon() },
        data: { remindedAt: await clockIn(tx) },
      });
      if (count === 0) return;
      await record(tx, anonymous, byProgram({ id }), {
        stream: groupStream(groupId),
        type: "reading.due-soon",
        subjectId: id,
        ids: { groupId, articleId },
      });
    });
}
