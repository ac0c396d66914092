import "server-only";
import type { Actor } from "@/lib/access/actor";
import { annotationFacts } from "@/lib/access/facts";
import { annotationsFor } from "@/lib/access/scope";
import { presentPerson } from "@/lib/accounts/present";
import type { Kind } from "@/lib/annotations/wire";
import { countComments } from "@/lib/comments/queries";
import { commentText } from "@/lib/comments/text";
import type { CommentBody } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import type { Membership, Prisma, User } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/id";
import { liesAhead } from "@/lib/readings/ahead";
import { groupWhere } from "./queries";
import type { MemberList, MemberPage, MemberView, NoteLine } from "./wire";

const PAGE = 50;

/** The notes of a group's layer that stand and that this reader may see: what is sealed for them is not counted. */
const notesOf = (actor: Actor, layerId: string, authorIds: string[]): Prisma.AnnotationWhereInput => ({
  AND: [annotationsFor(actor)],
  authorId: { in: authorIds },
  layerId,
  deletedAt: null,
  removedAt: null,
});

/**
 * The people of a group, staff first, then by name. @throws AppError 404, 403 where its margin is for members.
 */
export async function listMembers(
  actor: Actor,
  id: string,
  { cursor }: { cursor?: string | undefined },
): Promise<MemberList> {
  const group = await groupWhere(actor, id, "margin");
  const after = cursor && isId(cursor) ? cursor : null;
  const members = await db().membership.findMany({
    where: { groupId: group.id },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }, { userId: "asc" }],
    take: PAGE + 1,
    ...(after ? { cursor: { groupId_userId: { groupId: group.id, userId: after } }, skip: 1 } : {}),
    include: { user: true },
  });
  const page = members.slice(0, PAGE);
  return {
    members: await present(actor, group.layerId, page),
    next: members.length > PAGE ? (page.at(-1)?.userId ?? null) : null,
  };
}

async function present(
  actor: Actor,
  layerId: string,
  members: readonly (Membership & { user: User })[],
): Promise<MemberView[]> {
  const counts = await db().annotation.groupBy({
    by: ["authorId"],
    where: notesOf(
      actor,
      layerId,
      members.map(({ userId }) => userId),
    ),
    _count: true,
  });
  const written = new Map(counts.map(({ authorId, _count }) => [authorId, _count]));
  return members.flatMap(({ user, role, joinedAt }) => {
    const person = presentPerson(user);
    if (!person) return [];
    return [{ person, role, since: joinedAt.toISOString(), annotations: written.get(user.id) ?? 0 }];
  });
}

/**
 * Somebody's page in a group, by their id or handle: since when, as what, and the notes of theirs that this reader
 * may see, newest first. A page may hold fewer notes than others: what lies ahead of the reader is left out.
 * @throws AppError 404 also for who is no member, 403 where the margin is for members.
 */
export async function readMember(
  actor: Actor,
  groupId: string,
  by: { id: string } | { handle: string },
  { cursor }: { cursor?: string | undefined } = {},
): Promise<MemberPage> {
  const group = await groupWhere(actor, groupId, "margin");
  const found = await db().membership.findFirst({
    where: { groupId: group.id, user: { ...by, deletedAt: null } },
    include: { user: true },
  });
  const [member] = found ? await present(actor, group.layerId, [found]) : [];
  if (!member) throw notFound();
  const notes = await db().annotation.findMany({
    where: {
      ...notesOf(actor, group.layerId, [member.person.id]),
      ...(cursor && isId(cursor) ? { id: { lt: cursor } } : {}),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    include: noteInclude(actor),
  });
  const page = notes.slice(0, PAGE);
  const comments = await countComments(actor, page);
  const shown: NoteLine[] = [];
  for (const note of page)
    if (!(await liesAhead(actor, `group:${group.id}`, note)))
      shown.push(presentNoteLine(note, comments.get(note.id) ?? 0));
  return {
    member,
    notes: shown,
    next: notes.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

const noteInclude = (actor: Actor) =>
  ({
    ...annotationFacts(actor),
    placements: {
      where: { edition: { currentOf: { isNot: null } } },
      select: { editionId: true, start: true },
    },
    note: true,
    adjustments: { select: { exact: true }, orderBy: { number: "desc" }, take: 1 },
  }) satisfies Prisma.AnnotationInclude;

type LoadedNote = Prisma.AnnotationGetPayload<{ include: ReturnType<typeof noteInclude> }>;

function presentNoteLine(it: LoadedNote, comments: number): NoteLine {
  const said = it.note && !it.note.deletedAt && !it.note.removedAt;
  const { id, slug, title } = it.article;
  return {
    annotationId: it.id,
    article: { id, slug, title },
    // `dispute` is not made by anything before disputes exist.
    kind: it.kind as Kind,
    colour: it.colour,
    quote: it.adjustments[0]?.exact ?? it.exact,
    words: said ? commentText(it.note?.body as CommentBody) : "",
    comments,
    createdAt: it.createdAt.toISOString(),
  };
}
