import "server-only";
import type { Actor } from "@/lib/access/actor";
import { groupsFor } from "@/lib/access/scope";
import { foldHandle, HANDLE_PATTERN } from "@/lib/accounts/handle";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/id";
import { groupInclude, presentGroup } from "./present";
import type { GroupView } from "./wire";

/** A group by its id or the handle in its address; null where this reader may not know of it. */
export async function readGroup(
  actor: Actor,
  by: { id: string } | { handle: string },
): Promise<GroupView | null> {
  const asked = "id" in by ? isId(by.id) : HANDLE_PATTERN.test(by.handle);
  if (!asked) return null;
  const group = await db().group.findFirst({
    where: {
      // Both: what only looks like a handle is another address, and only the folded one has an index.
      AND: ["id" in by ? by : { handleKey: foldHandle(by.handle), handle: by.handle }, groupsFor(actor)],
    },
    include: groupInclude(actor),
  });
  return group && presentGroup(actor, group);
}

/** The same for a program. @throws AppError 404 */
export async function requireGroup(actor: Actor, id: string): Promise<GroupView> {
  const group = await readGroup(actor, { id });
  if (!group) throw notFound();
  return group;
}
