import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, isCancelled } from "./held";

/** Closes the minutes of a meeting, or opens them again. Twice is once. */
async function turn(actor: Actor, id: string, closed: boolean) {
  await transaction(async (tx) => {
    const groupId = await groupOfMeeting(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { id } });
    if ((meeting.closedAt !== null) === closed) return;
    if (meeting.cancelledAt) throw isCancelled();
    await tx.meeting.update({ where: { id }, data: { closedAt: closed ? await clockIn(tx) : null } });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: closed ? "meeting.closed" : "meeting.reopened",
      subjectId: id,
      ids: { groupId },
    });
  });
}

/** @throws AppError 409 `meeting-cancelled` */
export const closeMeeting = (actor: Actor, id: string) => turn(actor, id, true);
export const reopenMeeting = (actor: Actor, id: string) => turn(actor, id, false);
