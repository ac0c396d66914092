import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { groupsOf } from "@/lib/access/scope";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { invalid, notFound, stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, openMeeting } from "./held";
import type { AgendaEditInput } from "./schema";

async function meetingOf(tx: Tx, actor: Actor, itemId: string): Promise<string> {
  const found = await tx.agendaItem.findFirst({
    where: { id: itemId, meeting: { group: groupsOf(actor) } },
    select: { meetingId: true },
  });
  if (!found) throw notFound();
  return found.meetingId;
}

/**
 * Changes a point: its words, its time, whether it was discussed, what came of it.
 * @returns the meeting's id.
 * @throws AppError 409 `stale`, `meeting-closed`; 422 where nothing would be left
 */
export async function editAgendaItem(
  actor: Actor,
  id: string,
  { version, discussed, ...about }: AgendaEditInput,
): Promise<string> {
  return transaction(async (tx) => {
    const meetingId = await meetingOf(tx, actor, id);
    const groupId = await groupOfMeeting(tx, actor, meetingId);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    await openMeeting(tx, meetingId);
    const item = await tx.agendaItem.findUnique({ where: { id } });
    if (!item) throw notFound();
    if (item.version !== version) {
      const { title, minutes, outcome, discussedAt } = item;
      throw stale({ version: item.version, title, minutes, outcome, discussed: discussedAt !== null });
    }
    if (about.title === "" && !item.annotationId) throw invalid("title", "Say what it is about.");
    const since = item.discussedAt ?? (await clockIn(tx));
    await tx.agendaItem.update({
      where: { id },
      data: {
        ...about,
        ...(discussed === undefined ? {} : { discussedAt: discussed ? since : null }),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "agenda.edited",
      subjectId: id,
      ids: { groupId, meetingId },
    });
    return meetingId;
  });
}

/** Takes a point off the agenda; the others keep their order. @returns the meeting's id */
export async function removeAgendaItem(actor: Actor, id: string): Promise<string> {
  return transaction(async (tx) => {
    const meetingId = await meetingOf(tx, actor, id);
    const groupId = await groupOfMeeting(tx, actor, meetingId);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    await openMeeting(tx, meetingId);
    const { count } = await tx.agendaItem.deleteMany({ where: { id } });
    if (count === 0) throw notFound();
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "agenda.removed",
      subjectId: id,
      ids: { groupId, meetingId },
    });
    return meetingId;
  });
}
