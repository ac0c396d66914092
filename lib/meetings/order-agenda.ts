import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, openMeeting } from "./held";

/**
 * Puts the points of an agenda in another order: all of them, each once. Who did not know of a point that was added
 * or taken off meanwhile is told the order as it is now.
 * @throws AppError 409 `stale`, `meeting-closed`
 */
export async function orderAgenda(actor: Actor, meetingId: string, ids: readonly string[]) {
  await transaction(async (tx) => {
    const groupId = await groupOfMeeting(tx, actor, meetingId);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    await openMeeting(tx, meetingId);
    const items = await tx.agendaItem.findMany({
      where: { meetingId },
      select: { id: true },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const known = new Set(items.map(({ id }) => id));
    const given = new Set(ids);
    if (given.size !== ids.length || given.size !== known.size || ids.some((id) => !known.has(id)))
      throw stale({ ids: [...known] });
    await tx.$executeRaw`
      UPDATE "AgendaItem" i SET position = o.place - 1
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o(id, place) WHERE i.id = o.id`;
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "agenda.ordered",
      subjectId: meetingId,
      ids: { groupId },
    });
  });
}
