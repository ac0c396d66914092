import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import type { Prisma } from "@/lib/db/generated/client";
import { clockIn, transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";

/** Between asking for a group's deletion and its being erased. */
export const WAITING_DAYS = 14;
const DAY_MS = 24 * 3600 * 1000;

/**
 * The ways a group is closed and opened again, all of them its owners': archived it is read and not written in;
 * deleted it is so for its members, is gone for everyone else, and a job erases it when the waiting period is over.
 */

export const archiveGroup = (actor: Actor, id: string) =>
  change(actor, id, "archive", "group.archived", (now) => ({ archivedAt: now }));

export const unarchiveGroup = (actor: Actor, id: string) =>
  change(actor, id, "unarchive", "group.unarchived", () => ({ archivedAt: null }));

export const deleteGroup = (actor: Actor, id: string) =>
  change(actor, id, "delete", "group.deleted", waiting);

/** @throws AppError 409 once its time is over: what is half erased does not come back. */
export const restoreGroup = (actor: Actor, id: string) =>
  change(actor, id, "restore", "group.restored", (now, { eraseAt }) => {
    if (!eraseAt || eraseAt > now) return { deletedAt: null, eraseAt: null };
    throw new AppError(
      409,
      "being-erased",
      "The waiting period is over.",
      "The group is being erased, and can't be brought back.",
    );
  });

/** What a group in its waiting period is marked with. */
export const waiting = (now: Date) => ({
  deletedAt: now,
  eraseAt: new Date(now.getTime() + WAITING_DAYS * DAY_MS),
});

const change = (
  actor: Actor,
  id: string,
  action: "archive" | "unarchive" | "delete" | "restore",
  type: "group.archived" | "group.unarchived" | "group.deleted" | "group.restored",
  to: (now: Date, group: { eraseAt: Date | null }) => Prisma.GroupUpdateInput,
) =>
  transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, action, id);
    await tx.group.update({
      where: { id },
      data: { ...to(await clockIn(tx), group), version: { increment: 1 } },
    });
    await record(tx, actor, group, { stream: groupStream(id), type, subjectId: id });
  });
