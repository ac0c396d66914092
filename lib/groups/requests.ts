import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup, authorizeOwn, holdPeople } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { notFound, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { admit, roleOf } from "./admit";

/** Asks to join, with a word to the owners; asking again with other words replaces them. */
export async function requestToJoin(actor: Actor, id: string, words: string): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  const which = { groupId: id, userId: actor.id };
  await transaction(async (tx) => {
    await holdPeople(tx, actor.id);
    const group = await authorizeGroup(tx, actor, "request", id);
    const before = await tx.joinRequest.findUnique({ where: { groupId_userId: which } });
    if (before?.words === words) return;
    await tx.joinRequest.upsert({
      where: { groupId_userId: which },
      create: { ...which, words },
      update: { words },
    });
    await record(tx, actor, group, {
      stream: groupStream(id),
      type: "group.join-requested",
      subjectId: actor.id,
    });
  });
}

/** Takes one's request back, also where the group can't be found any more. @throws AppError 404 where there is none. */
export async function withdrawRequest(actor: Actor, id: string): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  const which = { groupId: id, userId: actor.id };
  await transaction(async (tx) => {
    await holdPeople(tx, actor.id);
    const found = await tx.joinRequest.findUnique({ where: { groupId_userId: which } });
    const own = await authorizeOwn(tx, actor, found && { ...found, ownerId: found.userId });
    await tx.joinRequest.delete({ where: { groupId_userId: which } });
    await record(tx, actor, own, {
      stream: groupStream(id),
      type: "group.request-withdrawn",
      subjectId: actor.id,
    });
  });
}

/** Lets in who asked; who is in already stays what they are. @throws AppError 404 where nobody asks (any more). */
export const acceptRequest = (actor: Actor, id: string, personId: string) =>
  decide(actor, id, personId, "group.request-accepted");

/** Says no to who asked; they may ask again. @throws AppError 404 where nobody asks (any more). */
export const declineRequest = (actor: Actor, id: string, personId: string) =>
  decide(actor, id, personId, "group.request-declined");

async function decide(
  actor: Actor,
  groupId: string,
  userId: string,
  type: "group.request-accepted" | "group.request-declined",
): Promise<void> {
  if (actor.kind === "anonymous") throw signInFirst();
  const accepts = type === "group.request-accepted";
  await transaction(async (tx) => {
    await holdPeople(tx, actor.id, userId);
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    if (accepts && (await roleOf(tx, groupId, userId))) return;
    const { count } = await tx.joinRequest.deleteMany({ where: { groupId, userId } });
    if (count === 0) throw notFound();
    if (accepts) await admit(tx, group, userId);
    await record(tx, actor, group, { stream: groupStream(groupId), type, subjectId: userId });
  });
}
