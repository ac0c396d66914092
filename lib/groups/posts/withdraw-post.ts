import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { type Authorized, authorizePost } from "@/lib/access/authorize";
import type { Prisma } from "@/lib/db/generated/client";
import { clockIn, type Tx, transaction } from "@/lib/db/transaction";
import { record } from "@/lib/events/record";
import { type EventType, groupStream } from "@/lib/events/types";

type Held = Authorized<{ id: string; groupId: string }>;

/** A post goes out of sight or comes back: the row and the event. */
async function apply(
  tx: Tx,
  actor: Actor,
  post: Held,
  data: Prisma.GroupPostUpdateInput,
  type: EventType,
): Promise<void> {
  const { id, groupId } = post;
  await tx.groupPost.update({ where: { id }, data });
  await record(tx, actor, post, { stream: groupStream(groupId), type, subjectId: id, ids: { groupId } });
}

/** Takes one's post back. Answers to it stay. */
export const deletePost = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const post = await authorizePost(tx, actor, "delete", id);
    await apply(tx, actor, post, { deletedAt: await clockIn(tx) }, "post.deleted");
  });

export const restorePost = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const post = await authorizePost(tx, actor, "restore", id);
    await apply(tx, actor, post, { deletedAt: null }, "post.restored");
  });

/** One of the group's staff removes a post with a reason that stands in its place. */
export const removePost = (actor: Actor, id: string, reason: string) =>
  transaction(async (tx) => {
    const post = await authorizePost(tx, actor, "remove", id);
    const data = { removedAt: await clockIn(tx), removalReason: reason, removedById: idOf(actor) };
    await apply(tx, actor, post, data, "post.removed");
  });

export const unremovePost = (actor: Actor, id: string) =>
  transaction(async (tx) => {
    const post = await authorizePost(tx, actor, "unremove", id);
    const data = { removedAt: null, removalReason: null, removedById: null };
    await apply(tx, actor, post, data, "post.unremoved");
  });
