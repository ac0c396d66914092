import "server-only";
import { authorizePerson } from "@/lib/access/authorize";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";
import { checkPassword } from "./password";
import { SESSION_SECONDS } from "./session";

/**
 * Signs a device in: a session row for the right address and password, null otherwise, after the same work.
 * @throws AppError 403 with the reason, for a suspended account whose password was right.
 */
export async function startSession(email: string, password: string, userAgent: string) {
  const user = await db().user.findUnique({ where: { email } });
  const stored = user && !(user.sample && env().INSTANCE === "public") ? user.passwordHash : null;
  if (!(await checkPassword(stored, password)) || !user) return null;
  const actor = { ...user, kind: "person", sessionId: null } as const;
  return transaction(async (tx) => {
    const person = await authorizePerson(tx, actor, "edit", user.id);
    // The password may have been changed while it was checked.
    if (person.passwordHash !== stored) return null;
    const session = await tx.session.create({
      data: {
        userId: user.id,
        userAgent: userAgent.slice(0, 300),
        expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
      },
    });
    await record(tx, actor, person, {
      stream: accountStream(user.id),
      type: "session.started",
      subjectId: session.id,
    });
    return session;
  });
}
