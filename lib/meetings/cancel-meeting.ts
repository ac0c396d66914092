import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, openMeeting } from "./held";

/** Cancels a meeting, or calls it again. Twice is once. */
async function turn(actor: Actor, id: string, cancelled: boolean) {
  await transaction(async (tx) => {
    const groupId = await groupOfMeeting(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const meeting = await openMeeting(tx, id);
    if ((meeting.cancelledAt !== null) === cancelled) return;
    await tx.meeting.update({ where: { id }, data: { cancelledAt: cancelled ? await clockIn(tx) : null } });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: cancelled ? "meeting.cancelled" : "meeting.restored",
      subjectId: id,
      ids: { groupId },
    });
  });
}

/** @throws AppError 409 `meeting-closed` */
export const cancelMeeting = (actor: Actor, id: string) => turn(actor, id, true);
export const restoreMeeting = (actor: Actor, id: string) => turn(actor, id, false);
