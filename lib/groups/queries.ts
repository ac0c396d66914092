import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/authorize";
import { groupFacts } from "@/lib/access/facts";
import { groupsFor, groupsOf } from "@/lib/access/scope";
import { foldHandle, HANDLE_PATTERN } from "@/lib/accounts/handle";
import { presentPerson } from "@/lib/accounts/present";
import { tokenHash } from "@/lib/auth/tokens";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, notFound, signInFirst } from "@/lib/errors";
import { isId } from "@/lib/id";
import { groupInclude, presentGroup, presentGroupLine } from "./present";
import { presentGroupInvitation } from "./present-invitation";
import type { GroupInvitationView, GroupList, GroupView, InvitedTo, JoinRequestView } from "./wire";

const PAGE = 20;
/** Lists that nobody pages through. */
const ALL = 200;

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

/**
 * A group in which this actor may do something that is only looked at.
 * @throws AppError 404 where they may not know of it, 401 or 403 where it is not theirs to see.
 */
export async function groupWhere(actor: Actor, id: string, action: "margin" | "oversee" | "export") {
  const group = await db().group.findFirst({
    where: { AND: [{ id }, groupsFor(actor)] },
    include: { ...groupFacts(actor), layer: { select: { id: true } } },
  });
  // Made with the group, and gone with it.
  if (!group?.layer) throw notFound();
  if (!may(actor, "group", action, group))
    throw actor.kind === "anonymous" ? signInFirst() : forbidden("It is for the group's own people.");
  return { ...group, layerId: group.layer.id };
}

/** The reader's own groups on the first page, then those that can be found, newest first; `q` is part of the name. */
export async function listGroups(
  actor: Actor,
  { q = "", cursor }: { q?: string; cursor?: string | undefined },
): Promise<GroupList> {
  const after = cursor && isId(cursor) ? cursor : null;
  const named = q
    ? { name: { contains: q.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" as const } }
    : {};
  const include = groupInclude(actor);
  const [mine, listed] = await Promise.all([
    after
      ? []
      : db().group.findMany({
          where: { AND: [groupsOf(actor), named] },
          orderBy: { id: "desc" },
          take: ALL,
          include,
        }),
    db().group.findMany({
      where: {
        finding: "listed",
        deletedAt: null,
        NOT: groupsOf(actor),
        ...named,
        ...(after ? { id: { lt: after } } : {}),
      },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      include,
    }),
  ]);
  const page = listed.slice(0, PAGE);
  return {
    mine: mine.map((group) => presentGroupLine(actor, group)),
    listed: page.map((group) => presentGroupLine(actor, group)),
    next: listed.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Who asks to join, the first one first. @throws AppError 404, 403 */
export async function listRequests(actor: Actor, id: string): Promise<JoinRequestView[]> {
  const group = await groupWhere(actor, id, "oversee");
  const requests = await db().joinRequest.findMany({
    where: { groupId: group.id },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    take: ALL,
    include: { user: true },
  });
  return requests.flatMap(({ user, words, createdAt }) => {
    const person = presentPerson(user);
    return person ? [{ person, words, at: createdAt.toISOString() }] : [];
  });
}

/** The invitations that were given out, newest first. @throws AppError 404, 403 */
export async function listGroupInvitations(actor: Actor, id: string): Promise<GroupInvitationView[]> {
  const group = await groupWhere(actor, id, "oversee");
  const invitations = await db().groupInvitation.findMany({
    where: { groupId: group.id },
    orderBy: { id: "desc" },
    take: ALL,
  });
  return invitations.map((invitation) => presentGroupInvitation(invitation));
}

/**
 * What a link invites to; null where it is used up, taken back, has expired or never was, or the group is closed.
 * Who is in the group already gets it in any case. Looking uses nothing up.
 */
export async function readInvited(actor: Actor, token: string): Promise<InvitedTo | null> {
  const invitation = await db().groupInvitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { group: { include: groupInclude(actor) } },
  });
  if (!invitation) return null;
  const { group, note } = invitation;
  const { handle, name, description, members, role, state } = presentGroupLine(actor, group);
  const good = presentGroupInvitation(invitation).state === "open" && state === "open";
  if (!good && !role) return null;
  const by = await db().user.findUnique({ where: { id: invitation.createdById } });
  return {
    group: { handle, name, description, members },
    by: by && presentPerson(by),
    note,
    member: role !== null,
  };
}

/** Whether a link invites to a group at this moment. */
export async function isInvitedToGroup(tx: Tx, token: string): Promise<boolean> {
  const invitation = await tx.groupInvitation.findFirst({
    where: {
      tokenHash: tokenHash(token),
      usesLeft: { gt: 0 },
      revokedAt: null,
      expiresAt: { gt: new Date() },
      group: { archivedAt: null, deletedAt: null },
    },
  });
  return invitation !== null;
}
