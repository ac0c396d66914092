import "server-only";
import type { Person } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { eraseAnnotations } from "@/lib/annotations/erase-annotations";
import { eraseArticles } from "@/lib/articles/erase-articles";
import type { Tx } from "@/lib/db/transaction";
import { enterInvited } from "@/lib/groups/invite";
import { leaveGroups, recordLeft } from "@/lib/groups/leave-groups";
import { erasePosts } from "@/lib/groups/posts/erase-posts";
import { forgetGuest } from "@/lib/meetings/forget-guest";
import { forgetReader } from "@/lib/readings/forget-reader";

/**
 * The one place where features are wired to each other: who reacts to what, inside the transaction of the event.
 * Reactions that may come later will be jobs.
 */
export async function onAccountDeleted(
  tx: Tx,
  actor: Person,
  person: Authorized<{ id: string }, "person.delete">,
  writing: "keep" | "erase",
): Promise<void> {
  // Groups before articles before annotations, and events last, as everywhere: locks are taken in one order.
  const left = await leaveGroups(tx, person.id);
  await forgetReader(tx, person.id);
  await forgetGuest(tx, person.id);
  await erasePosts(tx, person.id, writing);
  await eraseArticles(tx, person.id, writing);
  await eraseAnnotations(tx, actor, person, writing);
  await recordLeft(tx, actor, person, left);
}

/** Somebody makes an account by an invitation to a group: they are in it from the start. */
export async function onInvitedToGroup(tx: Tx, actor: Person, token: string): Promise<void> {
  await enterInvited(tx, actor, token);
}
