import "server-only";
import { anonymous, type Person, type Role } from "@/lib/access/actor";
import { authorizeInstance } from "@/lib/access/authorize";
import type { InstanceFacts } from "@/lib/access/policy";
import { hashPassword } from "@/lib/auth/password";
import { tokenHash } from "@/lib/auth/tokens";
import { collides } from "@/lib/db/collides";
import { type Tx, transaction } from "@/lib/db/transaction";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { onInvitedToGroup } from "@/lib/events/subscribers";
import { accountStream } from "@/lib/events/types";
import { isInvitedToGroup } from "@/lib/groups/queries";
import { foldHandle } from "./handle";
import type { NewAccountInput } from "./schema";

/** Told by what the host chose: where nobody is let in, a link would not help. */
async function closed(tx: Tx): Promise<AppError> {
  const { registration } = await tx.instance.findUniqueOrThrow({ where: { id: 1 } });
  return registration === "closed"
    ? new AppError(
        403,
        "registration-closed",
        "No new accounts are made here at present.",
        "Links that were given out wait until the host opens the door again.",
      )
    : new AppError(
        403,
        "registration-closed",
        "New accounts are made by invitation here.",
        "Ask the host for a link and open that.",
      );
}

type Invited = { invited: InstanceFacts["invited"]; toGroup: boolean };

/**
 * Uses up the word that was given, in the same statement that checks it. An invitation to a group is spent when the
 * new account joins it.
 */
async function invitedBy(tx: Tx, input: NewAccountInput): Promise<Invited> {
  if (input.hostToken) {
    const used = await tx.$executeRaw`UPDATE "SetupToken" SET "usedAt" = clock_timestamp()
      WHERE "tokenHash" = ${tokenHash(input.hostToken)} AND "usedAt" IS NULL AND "expiresAt" > clock_timestamp()`;
    if (used === 0)
      throw invalid(
        "hostToken",
        "That one-time word was used or has expired. Restart the program for a new one.",
      );
    return { invited: "as-host", toGroup: false };
  }
  if (input.invitation) {
    const used = await tx.$executeRaw`UPDATE "Invitation" SET "usesLeft" = "usesLeft" - 1
      WHERE "tokenHash" = ${tokenHash(input.invitation)} AND "usesLeft" > 0 AND "revokedAt" IS NULL
        AND "expiresAt" > clock_timestamp()`;
    const toGroup = used === 0 && (await isInvitedToGroup(tx, input.invitation));
    if (used === 0 && !toGroup)
      throw invalid(
        "invitation",
        "That invitation was used up, taken back or has expired. Ask for a new one.",
      );
    return { invited: "by-person", toGroup };
  }
  return { invited: null, toGroup: false };
}

/**
 * Makes an account with its private layer; who was invited to a group is in it at once.
 * @throws AppError 403 where registration is closed to it, 422 for an address or handle that is taken (a handle
 * is taken by all that look like it).
 */
export async function createAccount(
  input: NewAccountInput,
  /** Set by the sample library alone: its people come with their roles and can't sign in on a public instance. */
  sample: { role: Role } | null = null,
): Promise<Person> {
  const passwordHash = await hashPassword(input.password);
  try {
    return await transaction(async (tx) => {
      const { invited, toGroup } = await invitedBy(tx, input);
      const instance = await authorizeInstance(tx, anonymous, "register", invited).catch(async (error) => {
        throw error instanceof AppError && error.status === 401 ? await closed(tx) : error;
      });
      const user = await tx.user.create({
        data: {
          email: input.email,
          passwordHash,
          name: input.name,
          handle: input.handle,
          handleKey: foldHandle(input.handle),
          timeZone: input.timeZone ?? "UTC",
          role: invited === "as-host" ? "host" : (sample?.role ?? "member"),
          sample: sample !== null,
          layer: { create: { kind: "private" } },
        },
      });
      const actor: Person = { ...user, kind: "person", sessionId: null };
      if (toGroup && input.invitation) await onInvitedToGroup(tx, actor, input.invitation);
      await record(tx, actor, instance, {
        stream: accountStream(user.id),
        type: "account.created",
        subjectId: user.id,
      });
      return actor;
    });
  } catch (error) {
    throw taken(error) ?? error;
  }
}

/** Which unique column a write ran into, in words for whoever typed it; null for any other error. */
export function taken(error: unknown): AppError | null {
  if (collides(error, "handleKey"))
    return invalid("handle", "That handle is taken, or looks like one that is. Choose another.");
  if (collides(error, "email"))
    return invalid("email", "There is an account with that address. Sign in instead.");
  return null;
}
