import "server-only";
import type { Actor, Person } from "@/lib/access/actor";
import { type Authorized, authorizeGroup, authorizePost } from "@/lib/access/authorize";
import { contentHash } from "@/lib/db/content-hash";
import { type Tx, transaction } from "@/lib/db/transaction";
import { AppError, invalid, keyReused, notFound, signInFirst } from "@/lib/errors";
import { record } from "@/lib/events/record";
import { groupStream } from "@/lib/events/types";
import { MAX_REPLIES } from "../wire";
import type { NewPostInput } from "./schema";

/**
 * Begins a thread beside the group's texts, or answers in one. Sent twice with one key, it is stored once.
 * @returns the post's id.
 * @throws AppError 403 for an announcement by who is no facilitator, 404 for a group or post that this person can't
 * see, 409 for a key that was used for something else, 422 for an answer to an answer.
 */
export async function writePost(actor: Actor, groupId: string, input: NewPostInput): Promise<string> {
  if (actor.kind === "anonymous") throw signInFirst();
  const { key: clientKey, parentId } = input;
  const key = { authorId: actor.id, clientKey };
  const hash = contentHash([groupId, input]);
  return transaction(async (tx) => {
    const allowed = await place(tx, actor, groupId, input);
    const { body, tags, announcement } = input;
    const made = await tx.groupPost.createMany({
      data: { ...key, contentHash: hash, groupId, parentId, body, tags, announcement },
      skipDuplicates: true,
    });
    const post = await tx.groupPost.findUniqueOrThrow({ where: { authorId_clientKey: key } });
    if (post.contentHash !== hash) throw keyReused();
    if (made.count === 0) return post.id;
    await record(tx, actor, allowed, {
      stream: groupStream(groupId),
      type: "post.written",
      subjectId: post.id,
      ids: { groupId, ...(parentId ? { parentId } : {}) },
    });
    return post.id;
  });
}

/** Where it is written, held until the commit: the group, or the post that begins the thread. */
async function place(
  tx: Tx,
  actor: Person,
  groupId: string,
  { parentId, announcement, key }: NewPostInput,
): Promise<Authorized<object>> {
  if (!parentId) return authorizeGroup(tx, actor, announcement ? "facilitate" : "write", groupId);
  const parent = await authorizePost(tx, actor, "reply", parentId);
  if (parent.groupId !== groupId) throw notFound();
  if (parent.parentId) throw invalid("parentId", "Answer the post that begins the thread.");
  // The parent's row is held, so no two answers are the last one; sent again, the last one is still answered alike.
  const others = await tx.groupPost.count({
    where: { parentId, NOT: { authorId: actor.id, clientKey: key } },
  });
  if (others >= MAX_REPLIES)
    throw new AppError(
      409,
      "thread-full",
      "This thread is very long.",
      "Begin a new one; what you wrote is kept.",
    );
  return parent;
}
