import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { clockIn, type Tx } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";

/** Invitations that were taken back, by the group they led to. */
export type RevokedLinks = { groupId: string; ids: string[] };

/**
 * Takes back all links that somebody gave out in a group, under the group's lock: who may invite no more could let in
 * whom they like by them, or themselves by another account. The caller records it.
 */
export async function revokeLinksOf(tx: Tx, groupId: string, createdById: string): Promise<RevokedLinks> {
  const open = { groupId, createdById, revokedAt: null };
  const links = await tx.groupInvitation.findMany({ where: open, select: { id: true } });
  await tx.groupInvitation.updateMany({ where: open, data: { revokedAt: await clockIn(tx) } });
  return { groupId, ids: links.map(({ id }) => id) };
}

/** Records what `revokeLinksOf` did. `subject` is what the act that led to it was allowed on. */
export async function recordRevoked(
  tx: Tx,
  actor: Actor,
  subject: Authorized<object>,
  { groupId, ids }: RevokedLinks,
): Promise<void> {
  const stream = groupStream(groupId);
  for (const subjectId of ids)
    await record(tx, actor, subject, { stream, type: "group.invitation-revoked", subjectId });
}
