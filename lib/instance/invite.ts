import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeInstance } from "@/lib/access/authorize";
import { makeToken, tokenHash } from "@/lib/auth/tokens";
import { contentHash } from "@/lib/db/content-hash";
import { clockIn, transaction } from "@/lib/db/transaction";
import { AppError, notFound, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { INSTANCE_STREAM } from "@/lib/events/types";
import type { NewInvitationInput } from "./schema";

const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes an invitation to the instance. Its token is told once and stored only as a hash; so a repeated request
 * can't be answered with it again and is told so.
 */
export async function makeInvitation(actor: Actor, input: NewInvitationInput) {
  if (actor.kind === "anonymous") throw signInFirst();
  const token = makeToken();
  return transaction(async (tx) => {
    const instance = await authorizeInstance(tx, actor, "administer");
    const now = await clockIn(tx);
    const made = await tx.invitation.createMany({
      data: {
        createdById: actor.id,
        clientKey: input.key,
        contentHash: contentHash(input),
        tokenHash: tokenHash(token),
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
    const invitation = await tx.invitation.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } });
    await record(tx, actor, instance, {
      stream: INSTANCE_STREAM,
      type: "invitation.made",
      subjectId: invitation.id,
    });
    return { invitation, token };
  });
}

/** Takes an invitation back; accounts made by it stay. */
export async function revokeInvitation(actor: Actor, id: string) {
  return transaction(async (tx) => {
    const instance = await authorizeInstance(tx, actor, "administer");
    const revoked = await tx.invitation.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: await clockIn(tx) },
    });
    if (revoked.count === 0) throw notFound();
    await record(tx, actor, instance, { stream: INSTANCE_STREAM, type: "invitation.revoked", subjectId: id });
  });
}
