import "server-only";
import type { Actor } from "@/lib/access/actor";
import { articlesFor } from "@/lib/access/scope";
import { presentPerson } from "@/lib/accounts/present";
import { commentText } from "@/lib/comments/text";
import type { CommentBody } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { groupWhere } from "@/lib/groups/queries";

const who = (user: User) => {
  const person = presentPerson(user);
  return person && { handle: person.handle, name: person.name };
};
const worded = <T extends { body: unknown; author: User }>({ body, author, ...rest }: T) => ({
  ...rest,
  author: who(author),
  // Stored by commands that have checked it.
  text: commentText(body as CommentBody),
  body,
});
const live = { deletedAt: null, removedAt: null };
const unsaid = {
  clientKey: true,
  contentHash: true,
  authorId: true,
  removedAt: true,
  removalReason: true,
  removedById: true,
  deletedAt: true,
} as const;

/** Where a note stands in an edition: what was found, and what a person said to it. */
const PLACE = { start: true, end: true, status: true, decision: true, decidedAt: true } as const;

/**
 * All that stands in a group, as data, for its owners: people, list, the notes of its layer with their threads, posts
 * and meetings. What was deleted or removed is left out, and so is what stands in texts that this owner can't read (any
 * more): notes carry the words that they stand on, those chosen later, and their
 * places in each edition. Cost: all of it, in memory.
 * @throws AppError 404 for who may not know of it, 403 for who is no owner.
 */
export async function exportGroup(actor: Actor, id: string) {
  const { handle, name, description, legend, createdAt, ...group } = await groupWhere(actor, id, "export");
  const groupId = group.id;
  const [members, readings, annotations, posts, meetings] = await Promise.all([
    db().membership.findMany({ where: { groupId }, include: { user: true }, orderBy: { joinedAt: "asc" } }),
    db().reading.findMany({
      where: { groupId, removedAt: null, article: articlesFor(actor) },
      omit: { clientKey: true, contentHash: true, createdById: true, remindedAt: true, removedAt: true },
      include: { article: { select: { slug: true, title: true, byline: true } } },
      orderBy: { position: "asc" },
    }),
    db().annotation.findMany({
      where: {
        ...{ layer: { groupId }, article: articlesFor(actor), removedAt: null },
        OR: [{ deletedAt: null }, { commentCount: { gt: 0 } }],
      },
      omit: { ...unsaid, deletedAt: false },
      include: {
        author: true,
        article: { select: { slug: true, title: true } },
        adjustments: { omit: { annotationId: true }, orderBy: { number: "asc" } },
        placements: {
          select: { edition: { select: { id: true, number: true } }, ...PLACE },
          orderBy: { editionId: "asc" },
        },
        comments: { where: live, omit: unsaid, include: { author: true }, orderBy: { id: "asc" } },
      },
      orderBy: { id: "asc" },
    }),
    db().groupPost.findMany({
      where: { groupId, ...live },
      omit: unsaid,
      include: { author: true },
      orderBy: { id: "asc" },
    }),
    db().meeting.findMany({
      where: { groupId },
      omit: { clientKey: true, contentHash: true, createdById: true },
      include: {
        attendance: { include: { user: true } },
        agenda: {
          omit: { clientKey: true, contentHash: true, addedById: true },
          orderBy: { position: "asc" },
        },
      },
      orderBy: { startsAt: "asc" },
    }),
  ]);
  return {
    format: "white-nights-group-1",
    exportedAt: new Date().toISOString(),
    group: { handle, name, description, legend, createdAt },
    members: members.map(({ user, role, joinedAt }) => ({ ...who(user), role, joinedAt })),
    readings,
    annotations: annotations.map(({ author, comments, deletedAt, ...annotation }) => ({
      ...annotation,
      // A frame that others' answers hold open: whose it was is not said any more.
      author: deletedAt ? null : who(author),
      comments: comments.map(worded),
    })),
    posts: posts.map(worded),
    meetings: meetings.map(({ attendance, ...meeting }) => ({
      ...meeting,
      attendance: attendance.map(({ user, coming }) => ({ ...who(user), coming })),
    })),
  };
}
