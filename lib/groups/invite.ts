import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeGroup, authorizeInvited, holdPeople } from "@/lib/access/authorize";
import { makeToken, tokenHash } from "@/lib/auth/tokens";
import { contentHash } from "@/lib/db/content-hash";
import type { GroupInvitation } from "@/lib/db/generated/client";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { AppError, notFound, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { admit, roleOf } from "./admit";
import { presentGroupInvitation } from "./present-invitation";
import type { NewGroupInvitationInput } from "./schema";
import type { MadeGroupInvitation } from "./wire";

const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes an invitation to a group. Its link is told once and only the token's hash is kept; so a repeated request
 * can't be answered with it again and is told so.
 */
export async function makeGroupInvitation(
  actor: Actor,
  groupId: string,
  input: NewGroupInvitationInput,
): Promise<MadeGroupInvitation> {
  if (actor.kind === "anonymous") throw signInFirst();
  const token = makeToken();
  const hash = tokenHash(token);
  return transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, "facilitate", groupId);
    const now = await clockIn(tx);
    const made = await tx.groupInvitation.createMany({
      data: {
        groupId,
        createdById: actor.id,
        clientKey: input.key,
        contentHash: contentHash([groupId, input]),
        tokenHash: hash,
        note: input.note,
        usesLeft: input.uses,
        expiresAt: new Date(now.getTime() + input.days * DAY_MS),
      },
      skipDuplicates: true,
    });
    if (made.count === 0)
      throw new AppError(
        409,
        "key-reused",
        "That invitation was made already.",
        "Its link was shown once. Take the invitation back and make a new one.",
      );
    const invitation = await tx.groupInvitation.findUniqueOrThrow({ where: { tokenHash: hash } });
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "group.invitation-made",
      subjectId: invitation.id,
    });
    return { ...presentGroupInvitation(invitation), link: `${env().PUBLIC_URL}/invited/${token}` };
  });
}

/** Takes an invitation back; who came by it stays. @throws AppError 404 where it was taken back already. */
export async function revokeGroupInvitation(actor: Actor, groupId: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    const group = await authorizeGroup(tx, actor, "exclude", groupId);
    const { count } = await tx.groupInvitation.updateMany({
      where: { id, groupId, revokedAt: null },
      data: { revokedAt: await clockIn(tx) },
    });
    if (count === 0) throw notFound();
    await record(tx, actor, group, {
      stream: groupStream(groupId),
      type: "group.invitation-revoked",
      subjectId: id,
    });
  });
}

/** Whoever was taken out of the group does not come back by a link that they had before. */
async function wasRemovedSince(tx: Tx, { groupId, createdAt }: GroupInvitation, userId: string) {
  const removal = await tx.event.findFirst({
    where: {
      subjectId: userId,
      streamKey: groupStream(groupId),
      type: "group.member-removed",
      at: { gte: createdAt },
    },
  });
  return removal !== null;
}

/** One answer for what was used up, taken back, has expired, or never was. */
const over = () =>
  new AppError(
    404,
    "invitation-over",
    "That invitation leads nowhere.",
    "It was used up, taken back or has expired. Ask for a new one.",
  );

/**
 * Joins the group that one was invited to, and uses the invitation up by one. Who is in it already spends none.
 * @returns the group's id. @throws AppError 404 for an invitation that is over.
 */
export async function acceptInvitation(actor: Actor, token: string): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  return transaction(async (tx) => {
    await holdPeople(tx, actor.id);
    return enterInvited(tx, actor, token);
  });
}

/** The same within the transaction that holds the person, or has just made their account. */
export async function enterInvited(tx: Tx, actor: Actor, token: string): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const invitation = await tx.groupInvitation.findUnique({ where: { tokenHash: tokenHash(token) } });
  if (!invitation) throw over();
  const { id, groupId } = invitation;
  if (await roleOf(tx, groupId, actor.id)) return groupId;
  if (await wasRemovedSince(tx, invitation, actor.id)) throw over();
  const group = await authorizeInvited(tx, actor, groupId).catch((error: unknown) => {
    // The group is closed: to outsiders that is no news that they should get.
    throw error instanceof AppError && error.status !== 401 && error.status !== 429 ? over() : error;
  });
  const used = await tx.$executeRaw`
    UPDATE "GroupInvitation" SET "usesLeft" = "usesLeft" - 1
    WHERE id = ${id}::uuid AND "usesLeft" > 0 AND "revokedAt" IS NULL AND "expiresAt" > clock_timestamp()`;
  if (used === 0) throw over();
  await admit(tx, group, actor.id);
  await record(tx, actor, group, {
    stream: groupStream(groupId),
    type: "group.joined",
    subjectId: actor.id,
    ids: { invitationId: id },
  });
  return groupId;
}
