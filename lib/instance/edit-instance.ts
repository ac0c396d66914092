import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeInstance } from "@/lib/access/authorize";
import { transaction } from "@/lib/db/transaction";
import { stale } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { INSTANCE_STREAM } from "@/lib/events/types";
import type { InstanceEditInput } from "./schema";

/** Changes the instance's name or who may make an account. @throws AppError 409 `stale` */
export async function editInstance(actor: Actor, { version, ...edit }: InstanceEditInput) {
  return transaction(async (tx) => {
    const instance = await authorizeInstance(tx, actor, "administer");
    if (instance.version !== version)
      throw stale({ name: instance.name, registration: instance.registration, version: instance.version });
    const edited = await tx.instance.update({
      where: { id: 1 },
      data: { ...edit, version: { increment: 1 } },
    });
    await record(tx, actor, instance, {
      stream: INSTANCE_STREAM,
      type: "instance.edited",
      subjectId: actor.kind === "person" ? actor.id : "",
    });
    return edited;
  });
}
