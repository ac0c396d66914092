import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup } from "@/lib/access/authorize";
import { annotationsFor } from "@/lib/access/scope";
import { contentHash } from "@/lib/db/content-hash";
import { type Tx, transaction } from "@/lib/db/transaction";
import { AppError, invalid, keyReused, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { groupOfMeeting, openMeeting } from "./held";
import type { NewAgendaItemInput } from "./schema";
import { MAX_POINTS } from "./wire";

/**
 * Puts a thread of the group's margin on the agenda, or words alone, as its last point. Sent twice with one key, it
 * is stored once.
 * @throws AppError 409 for a key that was used for something else, for a thread that is on it already, for a full
 * agenda and for closed minutes; 422 for a thread that is none of the group's
 */
export async function addToAgenda(actor: Actor, meetingId: string, input: NewAgendaItemInput) {
  if (actor.kind === "anonymous") throw signInFirst();
  const { key: clientKey, annotationId, title, minutes } = input;
  const key = { addedById: actor.id, clientKey };
  const hash = contentHash([meetingId, input]);
  await transaction(async (tx) => {
    const groupId = await groupOfMeeting(tx, actor, meetingId);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const sent = await tx.agendaItem.findUnique({ where: { addedById_clientKey: key } });
    if (sent && sent.contentHash !== hash) throw keyReused();
    if (sent) return;
    await openMeeting(tx, meetingId);
    if (annotationId) await checkThread(tx, actor, annotationId, groupId);
    const position = await nextPosition(tx, meetingId, annotationId);
    const made = await tx.agendaItem.createMany({
      data: { ...key, contentHash: hash, meetingId, annotationId, title, minutes, position },
      skipDuplicates: true,
    });
    // The same key to a meeting of another group at the same moment.
    if (made.count === 0) throw keyReused();
    const item = await tx.agendaItem.findUniqueOrThrow({ where: { addedById_clientKey: key } });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "agenda.added",
      subjectId: item.id,
      ids: { groupId, meetingId, ...(annotationId ? { annotationId } : {}) },
    });
  });
}

async function checkThread(tx: Tx, actor: Actor, id: string, groupId: string) {
  const found = await tx.annotation.findFirst({
    where: { AND: [{ id, layer: { groupId }, deletedAt: null, removedAt: null }, annotationsFor(actor)] },
    select: { id: true },
  });
  if (!found) throw invalid("annotationId", "There is no such thread in the group’s margin.");
}

/** The group is held whole: of two who add at once, the second counts the first. */
async function nextPosition(tx: Tx, meetingId: string, annotationId: string | null): Promise<number> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId },
    select: { position: true, annotationId: true },
  });
  if (annotationId && items.some((item) => item.annotationId === annotationId))
    throw new AppError(409, "on-agenda", "That thread is on the agenda already.", "Nothing was changed.");
  if (items.length >= MAX_POINTS)
    throw new AppError(409, "agenda-full", "This agenda is full.", "Take a point off it first.");
  return Math.max(-1, ...items.map(({ position }) => position)) + 1;
}
