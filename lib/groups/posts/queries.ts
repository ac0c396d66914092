import "server-only";
import { type Actor, idOf } from "@/lib/access/actor";
import { groupFacts } from "@/lib/access/facts";
import { groupsOf, mine } from "@/lib/access/scope";
import { renderComment } from "@/lib/comments/render";
import type { CommentBody, CommentRevisions } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/id";
import type { PostList, PostView } from "../wire";
import { presentPost } from "./present";

const PAGE = 20;
const DAY_MS = 24 * 3600 * 1000;
/** How long an announcement stands first. */
const ANNOUNCED_MS = 30 * DAY_MS;
/** How long a thread that nobody answered is still offered back to who deleted it. */
const UNDO_MS = DAY_MS;

const LIVE = { deletedAt: null, removedAt: null };
const since = (ms: number) => new Date(Date.now() - ms);

/** The posts of groups that this reader is in. */
const postsFor = (actor: Actor): Prisma.GroupPostWhereInput => ({ group: groupsOf(actor) });

/** Of a deleted thread the frame stays while answers live in it. */
const shown = (actor: Actor): Prisma.GroupPostWhereInput => ({
  OR: [
    { deletedAt: null },
    { replies: { some: LIVE } },
    { authorId: mine(actor), deletedAt: { gte: since(UNDO_MS) } },
  ],
});

const threadInclude = {
  author: true,
  replies: { include: { author: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.GroupPostInclude;

/** What is said beside the texts is the members' alone. @throws AppError 404 */
async function enter(actor: Actor, groupId: string) {
  const group = await db().group.findFirst({
    where: { AND: [{ id: groupId }, groupsOf(actor)] },
    include: groupFacts(actor),
  });
  if (!group) throw notFound();
  return group;
}

/**
 * The general thread of a group: on the first page the announcements of the last month, then the newest threads.
 * With a tag only what carries it, in the order of time. @throws AppError 404
 */
export async function listPosts(
  actor: Actor,
  groupId: string,
  { tag, cursor }: { tag?: string | undefined; cursor?: string | undefined },
): Promise<PostList> {
  const group = await enter(actor, groupId);
  const roots = { groupId, parentId: null };
  const announced = { ...roots, ...LIVE, announcement: true, createdAt: { gte: since(ANNOUNCED_MS) } };
  const rest: Prisma.GroupPostWhereInput = tag
    ? { ...roots, ...LIVE, tags: { has: tag } }
    : { AND: [roots, shown(actor), { NOT: announced }] };
  const order = [{ createdAt: "desc" }, { id: "desc" }] satisfies Prisma.GroupPostOrderByWithRelationInput[];
  const [first, found, tags] = await Promise.all([
    tag || cursor
      ? []
      : db().groupPost.findMany({ where: announced, include: threadInclude, orderBy: order }),
    db().groupPost.findMany({
      where: { AND: [rest, after(cursor)] },
      include: threadInclude,
      orderBy: order,
      take: PAGE + 1,
    }),
    countTags(groupId),
  ]);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return {
    threads: [...first, ...page].map(({ replies, ...post }) => ({
      post: presentPost(actor, post, group),
      replies: replies.map((reply) => presentPost(actor, reply, group)),
    })),
    tags,
    next: found.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  };
}

/** The rows after a cursor; one that isn't ours begins at the first page. */
function after(cursor: string | undefined): Prisma.GroupPostWhereInput {
  const [time, id] = (cursor ?? "").split(".");
  if (!id || !isId(id) || !/^\d{1,14}$/.test(time ?? "")) return {};
  const createdAt = new Date(Number(time));
  return { createdAt: { lte: createdAt }, OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }] };
}

/** The tags of what can be read, the commonest first. Cost: the group's threads. */
const countTags = (groupId: string) =>
  db().$queryRaw<{ tag: string; threads: number }[]>`
    SELECT tag, count(*)::int AS threads FROM "GroupPost", unnest(tags) AS tag
    WHERE "groupId" = ${groupId}::uuid AND "parentId" IS NULL AND "deletedAt" IS NULL AND "removedAt" IS NULL
    GROUP BY tag ORDER BY threads DESC, tag LIMIT 50`;

/** The newest announcement of the last month, for the group's first page; null for who is not in the group. */
export async function latestAnnouncement(actor: Actor, groupId: string): Promise<PostView | null> {
  const post = await db().groupPost.findFirst({
    where: {
      ...{ groupId, parentId: null, ...LIVE, announcement: true, createdAt: { gte: since(ANNOUNCED_MS) } },
      ...postsFor(actor),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { author: true, group: { include: groupFacts(actor) } },
  });
  return post && presentPost(actor, post, post.group);
}

async function load(actor: Actor, id: string) {
  const post = await db().groupPost.findFirst({
    where: { AND: [{ id }, postsFor(actor)] },
    include: { author: true, group: { include: groupFacts(actor) } },
  });
  if (!post) throw notFound();
  return post;
}

/** One post. @throws AppError 404 */
export async function readPost(actor: Actor, id: string): Promise<PostView> {
  const post = await load(actor, id);
  return presentPost(actor, post, post.group);
}

/** What a post said, from the first version to now. Of a deleted one its author's alone. @throws AppError 404 */
export async function readPostRevisions(actor: Actor, id: string): Promise<CommentRevisions> {
  const post = await load(actor, id);
  if (post.removedAt || (post.deletedAt && post.authorId !== idOf(actor))) throw notFound();
  const earlier = await db().groupPostRevision.findMany({
    where: { postId: id },
    orderBy: { version: "asc" },
  });
  const now = { version: post.version, body: post.body, createdAt: post.editedAt ?? post.createdAt };
  return {
    revisions: [...earlier, now].map(({ version, body, createdAt }) => ({
      version,
      html: renderComment(body as CommentBody),
      at: createdAt.toISOString(),
    })),
  };
}
