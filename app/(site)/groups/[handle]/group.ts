import { notFound } from "next/navigation";
import { cache } from "react";
import type { Person } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { readGroup } from "@/lib/groups/queries";
import type { GroupView } from "@/lib/groups/wire";
import { signedInFor } from "../../guard";

export type GroupParams = { params: Promise<{ handle: string }> };

/** The group that an address names, for whoever reads; once a request. The page for what is not there otherwise. */
export const requireGroup = cache(async (handle: string) => {
  const actor = await currentActor();
  const group = await readGroup(actor, { handle });
  return group ? { actor, group } : notFound();
});

/** The same for those who may do something in it: who is not signed in may sign in first. */
export async function requireRight(
  handle: string,
  right: keyof GroupView["can"],
  path: string,
): Promise<{ actor: Person; group: GroupView }> {
  const actor = await signedInFor(path);
  const { group } = await requireGroup(handle);
  return group.can[right] ? { actor, group } : notFound();
}
