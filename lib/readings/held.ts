import "server-only";
import type { Actor } from "@/lib/access/actor";
import { marginsFor } from "@/lib/access/scope";
import type { Reading } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { MAX_READINGS } from "./wire";

/** The group of a reading, as far as the actor reads its list. @throws AppError 404 */
export async function groupOfReading(tx: Tx, actor: Actor, id: string): Promise<string> {
  const found = await tx.reading.findFirst({
    where: { id, group: marginsFor(actor) },
    select: { groupId: true },
  });
  if (!found) throw notFound();
  return found.groupId;
}

/**
 * A reading that is on the list. Ask under its group's lock, which whoever facilitates takes whole.
 * @throws AppError 409 `reading-removed`
 */
export async function listedReading(tx: Tx, id: string): Promise<Reading> {
  const reading = await tx.reading.findUniqueOrThrow({ where: { id } });
  if (reading.removedAt)
    throw new AppError(
      409,
      "reading-removed",
      "This reading was taken off the list.",
      "Put it back to change it.",
    );
  return reading;
}

/** The place at the end of a group's list. Ask under the group's lock. @throws AppError 409 `list-full` */
export async function endOfList(tx: Tx, groupId: string): Promise<number> {
  const { _count, _max } = await tx.reading.aggregate({
    where: { groupId, removedAt: null },
    _count: true,
    _max: { position: true },
  });
  if (_count >= MAX_READINGS)
    throw new AppError(
      409,
      "list-full",
      `A list holds at most ${MAX_READINGS} readings.`,
      "Take one off first.",
    );
  return (_max.position ?? -1) + 1;
}
