import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";

/**
 * Puts a group's readings in another order: all that are on the list, each once.
 * @throws AppError 409 `stale` with the order as it is, where the list was changed meanwhile
 */
export async function orderReadings(actor: Actor, groupId: string, ids: readonly string[]) {
  await transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const readings = await tx.reading.findMany({
      where: { groupId, removedAt: null },
      select: { id: true },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const known = new Set(readings.map(({ id }) => id));
    const given = new Set(ids);
    if (given.size !== ids.length || given.size !== known.size || ids.some((id) => !known.has(id)))
      throw stale({ ids: [...known] });
    await tx.$executeRaw`
      UPDATE "Reading" r SET position = o.place - 1
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o(id, place) WHERE r.id = o.id`;
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "reading.ordered",
      subjectId: groupId,
      ids: { groupId },
    });
  });
}
