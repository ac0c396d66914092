import "server-only";
import type { Person } from "@/lib/access/actor";
import { authorizePerson } from "@/lib/access/authorize";
import { endSessions } from "@/lib/auth/end-sessions";
import { checkPassword } from "@/lib/auth/password";
import { clockIn, transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { onAccountDeleted } from "@/lib/events/subscribers";
import { accountStream } from "@/lib/events/types";
import type { AccountDeletionInput } from "./schema";

/**
 * Deletes one's account: its name, address and password go at once, and its sessions end. What `erase` takes
 * along (articles, annotations, comments) is erased by the features themselves, in the same transaction.
 * @throws AppError 422 for a wrong password, 409 for the last host.
 */
export async function deleteAccount(actor: Person, { password, writing }: AccountDeletionInput) {
  return transaction(async (tx) => {
    const person = await authorizePerson(tx, actor, "delete", actor.id);
    if (!(await checkPassword(person.passwordHash, password)))
      throw invalid("password", "That is not your password.");
    if (person.role === "host") {
      await tx.$queryRaw`SELECT 1 FROM "Instance" FOR NO KEY UPDATE`;
      const others = await tx.user.count({
        where: {
          role: "host",
          deletedAt: null,
          id: { not: person.id },
          // Sample people can't sign in on a public instance.
          ...(env().INSTANCE === "public" ? { sample: false } : {}),
        },
      });
      if (others === 0)
        throw new AppError(
          409,
          "last-host",
          "You are the only host.",
          "An instance needs one, and it can't be handed on yet. The account stays as it is.",
        );
    }
    const ended = await endSessions(tx, actor, person, { keep: null });
    await tx.user.update({
      where: { id: person.id },
      data: {
        deletedAt: await clockIn(tx),
        email: null,
        passwordHash: null,
        handleKey: null,
        name: "Deleted account",
        handle: `deleted-${person.id}`,
        bio: "",
        timeZone: "UTC",
        version: { increment: 1 },
      },
    });
    await onAccountDeleted(tx, actor, person, writing);
    await record(tx, actor, person, {
      stream: accountStream(person.id),
      type: "account.deleted",
      subjectId: person.id,
    });
    return ended;
  });
}
