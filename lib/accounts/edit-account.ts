import "server-only";
import type { Person } from "@/lib/access/actor";
import { authorizePerson } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { accountStream } from "@/lib/events/types";
import { taken } from "./create-account";
import { foldHandle } from "./handle";
import { presentAccount } from "./present";
import type { AccountEditInput } from "./schema";

/** Changes one's profile. @throws AppError 409 `stale`, 422 for a taken handle. */
export async function editAccount(actor: Person, { version, ...edit }: AccountEditInput) {
  try {
    return await transaction(async (tx) => {
      const person = await authorizePerson(tx, actor, "edit", actor.id);
      if (person.version !== version) throw stale(presentAccount(person));
      const handleKey = edit.handle && foldHandle(edit.handle);
      const edited = await tx.user.update({
        where: { id: person.id },
        data: { ...edit, ...(handleKey ? { handleKey } : {}), version: { increment: 1 } },
      });
      await record(tx, actor, person, {
        stream: accountStream(person.id),
        type: "account.edited",
        subjectId: person.id,
      });
      return edited;
    });
  } catch (error) {
    throw taken(error) ?? error;
  }
}
