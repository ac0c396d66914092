import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { groupFacts } from "@/lib/access/facts";
import { roleIn } from "@/lib/access/group-facts";
import { mine } from "@/lib/access/scope";
import type { Prisma } from "@/lib/db/generated/client";
import type { GroupLine, GroupView, Legend } from "./wire";

/** What a presented group needs to be loaded with. */
export const groupInclude = (actor: Actor) =>
  ({
    ...groupFacts(actor),
    requests: { where: { userId: mine(actor) } },
    _count: { select: { memberships: true } },
  }) satisfies Prisma.GroupInclude;

export type LoadedGroup = Prisma.GroupGetPayload<{ include: ReturnType<typeof groupInclude> }>;

/** A group in lists. */
export function presentGroupLine(actor: Actor, group: LoadedGroup): GroupLine {
  const { id, handle, name, description, finding, joining, margin } = group;
  return {
    ...{ id, handle, name, description, finding, joining, margin },
    members: group._count.memberships,
    role: roleIn(actor, group),
    state: group.deletedAt ? "deleted" : group.archivedAt ? "archived" : "open",
  };
}

/** A group as this reader sees it. */
export function presentGroup(actor: Actor, group: LoadedGroup): GroupView {
  const can = (action: keyof GroupView["can"]) => may(actor, "group", action, group);
  return {
    ...presentGroupLine(actor, group),
    // Written by editGroup alone, from a checked legend.
    legend: group.legend as Legend,
    showsProgress: group.showsProgress,
    createdAt: group.createdAt.toISOString(),
    eraseAt: group.eraseAt?.toISOString() ?? null,
    requested: group.requests.some(({ userId }) => userId === idOf(actor)),
    version: group.version,
    can: {
      margin: can("margin"),
      enter: can("enter"),
      write: can("write"),
      facilitate: can("facilitate"),
      oversee: can("oversee"),
      moderate: can("moderate"),
      exclude: can("exclude"),
      govern: can("govern"),
      join: can("join"),
      request: can("request"),
      leave: can("leave"),
      archive: can("archive"),
      unarchive: can("unarchive"),
      delete: can("delete"),
      restore: can("restore"),
      export: can("export"),
    },
  };
}
