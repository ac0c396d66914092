import "server-only";
import type { Person } from "@/lib/access/actor";
import { authorizePerson } from "@/lib/access/authorize";
import { endSessions } from "@/lib/auth/end-sessions";
import { checkPassword, hashPassword } from "@/lib/auth/password";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";
import type { PasswordChangeInput } from "./schema";

/** Changes one's password and ends all other sessions. @returns the ids of those that ended. */
export async function changePassword(
  actor: Person,
  { current, next }: PasswordChangeInput,
): Promise<string[]> {
  const passwordHash = await hashPassword(next);
  return transaction(async (tx) => {
    const person = await authorizePerson(tx, actor, "edit", actor.id);
    if (!(await checkPassword(person.passwordHash, current)))
      throw invalid("current", "That is not your password now.");
    await tx.user.update({ where: { id: person.id }, data: { passwordHash, version: { increment: 1 } } });
    const ended = await endSessions(tx, actor, person, { keep: actor.sessionId });
    await record(tx, actor, person, {
      stream: accountStream(person.id),
      type: "account.password-changed",
      subjectId: person.id,
    });
    return ended;
  });
}
