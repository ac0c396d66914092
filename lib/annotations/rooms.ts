import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { groupFacts } from "@/lib/access/facts";
import { isStaff, isUnsealed } from "@/lib/access/group-facts";
import { groupsOf, mine, readingsOpenTo } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import type { GroupRoom, Sealing } from "./wire";

/** The groups in whose layers somebody may read an article, by name. One query; none for who is not signed in. */
export async function roomsOf(actor: Actor, articleId: string): Promise<GroupRoom[]> {
  if (!idOf(actor)) return [];
  const groups = await db().group.findMany({
    where: { ...groupsOf(actor), deletedAt: null },
    include: {
      ...groupFacts(actor),
      readings: { where: { AND: [{ articleId }, readingsOpenTo(actor)] }, select: { id: true }, take: 1 },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return groups.map((group) => ({
    id: group.id,
    handle: group.handle,
    name: group.name,
    writes: may(actor, "group", "write", group),
    listed: group.readings.length > 0,
  }));
}

/**
 * The rule that keeps others' notes of a group's readings of an article from somebody: that of the newest reading
 * which is sealed for them, or null.
 */
export async function sealingFor(actor: Actor, groupId: string, articleId: string): Promise<Sealing | null> {
  const readings = await db().reading.findMany({
    where: { groupId, articleId, reveal: { not: "now" }, revealedAt: null },
    include: {
      grants: { where: { userId: mine(actor) } },
      group: { include: groupFacts(actor) },
    },
    orderBy: { id: "desc" },
  });
  const sealed = readings.find((it) => !isStaff(actor, it.group) && !isUnsealed(actor, it));
  if (!sealed || sealed.reveal === "now") return null;
  return { reveal: sealed.reveal, after: sealed.revealAfter, at: sealed.revealAt?.toISOString() ?? null };
}
