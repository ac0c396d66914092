import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { foldHandle } from "@/lib/accounts/handle";
import { collides } from "@/lib/db/collides";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { handleTaken } from "./handle-taken";
import { groupInclude, presentGroup } from "./present";
import type { GroupEditInput } from "./schema";

/**
 * Changes what a group is: what colours mean and whether progress shows by whoever facilitates, all else by owners.
 * @throws AppError 409 `stale`, 422 for a handle that is taken.
 */
export async function editGroup(actor: Actor, id: string, { version, ...edit }: GroupEditInput) {
  const { legend: _, showsProgress: __, ...owners } = edit;
  const action = Object.keys(owners).length > 0 ? "govern" : "facilitate";
  const change = transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, action, id);
    if (group.version !== version) {
      const now = await tx.group.findUniqueOrThrow({ where: { id }, include: groupInclude(actor) });
      throw stale(presentGroup(actor, now));
    }
    const handleKey = edit.handle && foldHandle(edit.handle);
    await tx.group.update({
      where: { id },
      data: { ...edit, ...(handleKey ? { handleKey } : {}), version: { increment: 1 } },
    });
    await record(tx, actor, group, { stream: groupStream(id), type: "group.edited", subjectId: id });
  });
  await change.catch((error: unknown) => {
    throw collides(error, "handleKey") ? handleTaken() : error;
  });
}
