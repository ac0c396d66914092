import "server-only";
import type { Actor, Person } from "@/lib/access/actor";
import { type Authorized, authorizePerson } from "@/lib/access/authorize";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";

/**
 * Ends a person's sessions, all but `keep`, in a transaction that was allowed to change the account.
 * @returns the ids that ended; pass them to `forgetSession` after the commit.
 */
export async function endSessions(
  tx: Tx,
  actor: Actor,
  person: Authorized<{ id: string }>,
  which: { only: string } | { keep: string | null },
): Promise<string[]> {
  const live = await tx.session.findMany({
    where: {
      userId: person.id,
      endedAt: null,
      id: "only" in which ? which.only : { not: which.keep ?? undefined },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const ids = live.map(({ id }) => id);
  await tx.session.updateMany({ where: { id: { in: ids } }, data: { endedAt: await clockIn(tx) } });
  for (const id of ids)
    await record(tx, actor, person, {
      stream: accountStream(person.id),
      type: "session.ended",
      subjectId: id,
    });
  return ids;
}

/**
 * Ends one's own sessions.
 * @returns the ids that ended.
 * @throws AppError 404 for a session that is not one's own or already ended.
 */
export function endOwnSessions(actor: Person, which: { only: string } | { keep: string | null }) {
  return transaction(async (tx) => {
    const person = await authorizePerson(tx, actor, "edit", actor.id);
    const ended = await endSessions(tx, actor, person, which);
    if ("only" in which && ended.length === 0) throw notFound();
    return ended;
  });
}
