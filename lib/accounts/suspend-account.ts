import "server-only";
import type { Actor } from "@/lib/access/actor";
import { idOf } from "@/lib/access/actor";
import { authorizePerson } from "@/lib/access/authorize";
import { endSessions } from "@/lib/auth/end-sessions";
import { clockIn, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";

/** Suspends an account with a reason and ends its sessions. A post under way either comes before or is refused. */
export async function suspendAccount(actor: Actor, id: string, reason: string) {
  return transaction(async (tx) => {
    const person = await authorizePerson(tx, actor, "suspend", id);
    const suspended = await tx.user.update({
      where: { id },
      data: { suspendedAt: await clockIn(tx), suspensionReason: reason, suspendedById: idOf(actor) },
    });
    await endSessions(tx, actor, person, { keep: null });
    await record(tx, actor, person, { stream: accountStream(id), type: "account.suspended", subjectId: id });
    return suspended;
  });
}

/** Lets a suspended account in again. */
export async function unsuspendAccount(actor: Actor, id: string) {
  return transaction(async (tx) => {
    const person = await authorizePerson(tx, actor, "unsuspend", id);
    const freed = await tx.user.update({
      where: { id },
      data: { suspendedAt: null, suspensionReason: null, suspendedById: null },
    });
    await record(tx, actor, person, {
      stream: accountStream(id),
      type: "account.unsuspended",
      subjectId: id,
    });
    return freed;
  });
}
