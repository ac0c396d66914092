import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { clockIn, transaction } from "@/lib/db/transaction";
import { signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, isCancelled, openMeeting } from "./held";
import type { Coming } from "./wire";

/**
 * Says whether one comes. The last word counts; the same word twice is said once.
 * @throws AppError 409 `meeting-closed`, `meeting-cancelled`
 */
export async function answerMeeting(actor: Actor, id: string, coming: Coming) {
  if (actor.kind === "anonymous") throw signInFirst();
  const key = { meetingId: id, userId: actor.id };
  await transaction(async (tx) => {
    const groupId = await groupOfMeeting(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "write", groupId);
    const meeting = await openMeeting(tx, id);
    if (meeting.cancelledAt) throw isCancelled();
    // From here on another answer of this person waits.
    await tx.attendance.createMany({ data: [{ ...key, coming }], skipDuplicates: true });
    const said = { coming, saidAt: await clockIn(tx) };
    await tx.attendance.update({ where: { meetingId_userId: key }, data: said });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "meeting.answered",
      subjectId: id,
      ids: { groupId },
    });
  });
}
