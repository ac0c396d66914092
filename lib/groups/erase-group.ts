import "server-only";
import { anonymous } from "@/lib/access/actor";
import { byProgram } from "@/lib/access/authorize";
import { lockGroup } from "@/lib/access/subjects";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";

/**
 * Erases a group whose waiting period is over: its list, its posts and meetings, its people's places in it. Its layers
 * are empty by then. Done twice, or for a group that came back, it does nothing.
 */
export async function eraseGroup(id: string): Promise<void> {
  await transaction(async (tx) => {
    await lockGroup(tx, id, true);
    const group = await tx.group.findUnique({ where: { id }, select: { eraseAt: true } });
    if (!group?.eraseAt || group.eraseAt > (await clockIn(tx))) return;
    await tx.layer.deleteMany({
      where: { OR: [{ groupId: id }, { circle: { reading: { groupId: id } } }] },
    });
    // All else of it goes along.
    await tx.group.delete({ where: { id } });
    await record(tx, anonymous, byProgram(group), {
      stream: groupStream(id),
      type: "group.erased",
      subjectId: id,
    });
  });
}
