import "server-only";
import type { Actor } from "@/lib/access/actor";
import { groupsOf } from "@/lib/access/scope";
import type { Meeting } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";

/** The group of a meeting: to outsiders there is no such meeting. @throws AppError 404 */
export async function groupOfMeeting(tx: Tx, actor: Actor, id: string): Promise<string> {
  const found = await tx.meeting.findFirst({
    where: { id, group: groupsOf(actor) },
    select: { groupId: true },
  });
  if (!found) throw notFound();
  return found.groupId;
}

/**
 * A meeting whose minutes are still open. Ask under its group's lock: facilitators take the group whole, and so
 * nothing of its meetings changes until they commit.
 * @throws AppError 409 `meeting-closed`
 */
export async function openMeeting(tx: Tx, id: string): Promise<Meeting> {
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id } });
  if (meeting.closedAt)
    throw new AppError(
      409,
      "meeting-closed",
      "The minutes of this meeting are closed.",
      "Open them again to change something.",
    );
  return meeting;
}

export const isCancelled = () =>
  new AppError(409, "meeting-cancelled", "This meeting is cancelled.", "Call it again first.");
