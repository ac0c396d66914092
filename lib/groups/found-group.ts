import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeInstance } from "@/lib/access/authorize";
import { foldHandle } from "@/lib/accounts/handle";
import { contentHash } from "@/lib/db/content-hash";
import { transaction } from "@/lib/db/transaction";
import { keyReused, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { handleTaken } from "./handle-taken";
import type { NewGroupInput } from "./schema";

/**
 * Founds a group with its layer; the founder is its owner. Sent twice with one key, it is founded once.
 * @returns the group's id.
 * @throws AppError 422 for a handle that is taken (by all that look like it), 409 for a key that was used for
 * something else.
 */
export async function foundGroup(actor: Actor, input: NewGroupInput): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const { key: clientKey, ...settings } = input;
  const key = { foundedById: actor.id, clientKey };
  const hash = contentHash(input);
  return transaction(async (tx) => {
    const instance = await authorizeInstance(tx, actor, "found");
    const made = await tx.group.createMany({
      data: { ...key, ...settings, contentHash: hash, handleKey: foldHandle(settings.handle) },
      skipDuplicates: true,
    });
    const group = await tx.group.findUnique({ where: { foundedById_clientKey: key } });
    if (!group) throw handleTaken();
    if (group.contentHash !== hash) throw keyReused();
    const { id } = group;
    if (made.count === 0) return id;
    await tx.layer.create({ data: { kind: "group", groupId: id } });
    await tx.membership.create({ data: { groupId: id, userId: actor.id, role: "owner" } });
    await record(tx, actor, instance, { stream: groupStream(id), type: "group.founded", subjectId: id });
    return id;
  });
}
