import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";

/** What a group is: asked under the person's lock, so that nobody changes it before the commit. */
export async function roleOf(tx: Tx, groupId: string, userId: string) {
  const found = await tx.membership.findUnique({ where: { groupId_userId: { groupId, userId } } });
  return found?.role ?? null;
}

/** Lets somebody in as a member, under the locks of that person and of the group. The caller records it. */
export async function admit(tx: Tx, group: Authorized<{ id: string }>, userId: string): Promise<void> {
  const which = { groupId: group.id, userId };
  await tx.membership.create({ data: { ...which, role: "member" } });
  await tx.joinRequest.deleteMany({ where: which });
}

/**
 * At least one owner always remains. Asked under the group's lock, before an owner goes or becomes something else.
 * @throws AppError 409
 */
export async function keepAnOwner(tx: Tx, group: { id: string; name: string }, going: string): Promise<void> {
  const others = await tx.membership.count({
    where: { groupId: group.id, role: "owner", userId: { not: going } },
  });
  if (others > 0) return;
  throw new AppError(
    409,
    "last-owner",
    `${group.name} has no other owner.`,
    "Make another member its owner first, or delete the group.",
  );
}
