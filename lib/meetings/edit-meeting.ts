import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, openMeeting } from "./held";
import type { MeetingEditInput } from "./schema";

/** Changes when, where or what a meeting is about: only what is named. @throws AppError 409 `stale`, `meeting-closed` */
export async function editMeeting(actor: Actor, id: string, { version, ...about }: MeetingEditInput) {
  await transaction(async (tx) => {
    const groupId = await groupOfMeeting(tx, actor, id);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const { title, startsAt, length, place, note, version: current } = await openMeeting(tx, id);
    if (current !== version) {
      const now = { title, startsAt: startsAt.toISOString(), length, place, note };
      throw stale({ version: current, ...now });
    }
    await tx.meeting.update({ where: { id }, data: { ...about, version: { increment: 1 } } });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "meeting.edited",
      subjectId: id,
      ids: { groupId },
    });
  });
}
