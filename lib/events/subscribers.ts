import "server-only";
import type { Person } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { eraseAnnotations } from "@/lib/annotations/erase-annotations";
import { eraseArticles } from "@/lib/articles/erase-articles";
import type { Tx } from "@/lib/db/transaction";

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
  // Articles before annotations, as everywhere: locks are taken in one order.
  await eraseArticles(tx, person.id, writing);
  await eraseAnnotations(tx, actor, person, writing);
}
