import "server-only";
import type { Person } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { clockIn, type Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { waiting } from "./close-group";
import { type RevokedLinks, recordRevoked, revokeLinksOf } from "./links-of";

/** A group that was left, whether nobody is left in it, and the links there that lead nowhere any more. */
type Left = { groupId: string; empty: boolean; links: RevokedLinks };

/**
 * Takes a person out of all their groups when the account goes; a group that nobody else is in begins its waiting
 * period. Under the person's lock. The events are recorded last, by `recordLeft`.
 * @throws AppError 409 for the only owner of a group in which others are.
 */
export async function leaveGroups(tx: Tx, userId: string): Promise<Left[]> {
  const groups = await tx.$queryRaw<{ id: string; name: string; deleted: boolean }[]>`
    SELECT id, name, "deletedAt" IS NOT NULL AS deleted FROM "Group"
    WHERE id IN (SELECT "groupId" FROM "Membership" WHERE "userId" = ${userId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
  const left: Left[] = [];
  for (const { id, name, deleted } of groups) {
    await tx.membership.delete({ where: { groupId_userId: { groupId: id, userId } } });
    const others = await tx.membership.count({ where: { groupId: id } });
    const owners = await tx.membership.count({ where: { groupId: id, role: "owner" } });
    if (others > 0 && owners === 0 && !deleted)
      throw new AppError(
        409,
        "last-owner",
        `${name} has no other owner.`,
        "Make another member its owner first, or delete the group. The account stays as it is.",
      );
    const empty = others === 0 && !deleted;
    if (empty) await tx.group.update({ where: { id }, data: waiting(await clockIn(tx)) });
    left.push({ groupId: id, empty, links: await revokeLinksOf(tx, id, userId) });
  }
  await tx.joinRequest.deleteMany({ where: { userId } });
  return left;
}

/** Records what `leaveGroups` did. */
export async function recordLeft(
  tx: Tx,
  actor: Person,
  person: Authorized<{ id: string }, "person.delete">,
  left: readonly Left[],
): Promise<void> {
  for (const { groupId, empty, links } of left) {
    const stream = groupStream(groupId);
    await record(tx, actor, person, { stream, type: "group.left", subjectId: person.id });
    if (empty) await record(tx, actor, person, { stream, type: "group.deleted", subjectId: groupId });
    await recordRevoked(tx, actor, person, links);
  }
}
