import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, idOf, isHost } from "./actor";
import type { ArticleFacts } from "./policy";

/** A uuid that no row has, for "mine" where nobody is signed in: Prisma would drop an undefined filter. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export const mine = (actor: Actor) => idOf(actor) ?? NOBODY;

const STAFF: Prisma.MembershipWhereInput = { role: { in: ["owner", "facilitator", "moderator"] } };

/** The groups in which the actor is something, or one of the staff. */
export const groupsOf = (actor: Actor): Prisma.GroupWhereInput => ({
  memberships: { some: { userId: mine(actor) } },
});
const groupsStaffedBy = (actor: Actor): Prisma.GroupWhereInput => ({
  memberships: { some: { userId: mine(actor), ...STAFF } },
});

/** The groups that `policy.group.read` allows, as a filter. */
export function groupsFor(actor: Actor): Prisma.GroupWhereInput {
  return {
    OR: [
      groupsOf(actor),
      {
        deletedAt: null,
        OR: [{ finding: "listed" }, { joining: { not: "invitation" } }, { margin: "everyone" }],
      },
    ],
  };
}

/** The groups whose margin the actor reads: `policy.group.margin`. */
export function marginsFor(actor: Actor): Prisma.GroupWhereInput {
  return { OR: [groupsOf(actor), { margin: "everyone", deletedAt: null }] };
}

/** The readings that give an article to the members of their group: from their opening on, to its staff before. */
export function readingsOpenTo(actor: Actor): Prisma.ReadingWhereInput {
  return {
    removedAt: null,
    OR: [
      { group: groupsOf(actor), OR: [{ opensAt: null }, { opensAt: { lte: new Date() } }] },
      { group: groupsStaffedBy(actor) },
    ],
  };
}

/** The articles that `policy.article.read` allows, as a filter: what is forbidden is never loaded. */
export function articlesFor(actor: Actor): Prisma.ArticleWhereInput {
  const me = mine(actor);
  return {
    OR: [
      { ownerId: me },
      { deletedAt: null, removedAt: null, visibility: { in: ["listed", "unlisted"] } },
      { deletedAt: null, removedAt: null, editorIds: { has: me } },
      { deletedAt: null, removedAt: null, visibility: "group", readings: { some: readingsOpenTo(actor) } },
      ...(isHost(actor)
        ? [{ deletedAt: null, removedAt: { not: null }, visibility: { not: "draft" as const } }]
        : []),
    ],
  };
}

/** The editions that this actor may read: those of such articles that are published. */
export function editionsFor(actor: Actor): Prisma.EditionWhereInput {
  return { publishedAt: { not: null }, article: articlesFor(actor) };
}

/** What the library lists: what is listed, and what one owns or edits. An unlisted text is found by its address only. */
export function libraryFor(actor: Actor): Prisma.ArticleWhereInput {
  const me = mine(actor);
  return {
    deletedAt: null,
    removedAt: null,
    OR: [{ ownerId: me }, { editorIds: { has: me } }, { visibility: "listed" }],
  };
}

/** The layers whose annotations this actor sees. */
export function layersFor(actor: Actor): Prisma.LayerWhereInput {
  return {
    OR: [{ kind: "public" }, { kind: "private", ownerId: mine(actor) }, { group: marginsFor(actor) }],
  };
}

/** The same, of those in which something was ever written about an article: a few of what may be thousands. */
export const layersOn = (actor: Actor, articleId: string): Prisma.LayerWhereInput => ({
  AND: [layersFor(actor), { activity: { some: { articleId } } }],
});

/** Where others' words are not sealed for the actor. */
const opened = (actor: Actor): Prisma.AnnotationWhereInput => ({
  OR: [
    { readingId: null },
    { layer: { group: groupsStaffedBy(actor) } },
    { reading: { OR: unsealedFor(actor) } },
  ],
});

/** What is not sealed for the actor. */
const unsealed = (actor: Actor): Prisma.AnnotationWhereInput => ({
  OR: [opened(actor), { seed: true, deletedAt: null }, { authorId: mine(actor) }],
});

/** Of what stands under a seed: the question, one's own answers, and others' where they are not sealed. */
const said = (actor: Actor): Prisma.CommentWhereInput => ({
  OR: [
    { annotation: { OR: [{ seed: false }, opened(actor)] } },
    { noteOf: { isNot: null } },
    { authorId: mine(actor) },
  ],
});

/** The readings whose notes show to the actor even where they are none of the staff. */
export const unsealedFor = (actor: Actor): Prisma.ReadingWhereInput[] => [
  { reveal: "now" },
  { revealedAt: { not: null } },
  { reveal: "date", revealAt: { lte: new Date() } },
  { grants: { some: { userId: mine(actor) } } },
];

/** The layers in which the actor keeps order: groups' that they are staff of, every other as the host. */
const keptBy = (actor: Actor): Prisma.LayerWhereInput => ({
  OR: [{ group: groupsStaffedBy(actor) }, ...(isHost(actor) ? [{ groupId: null }] : [])],
});

/** The annotations whose comments this actor may come to see, whether they see the annotation itself or not. */
export function annotationsWithin(actor: Actor): Prisma.AnnotationWhereInput {
  return {
    article: articlesFor(actor),
    layer: layersFor(actor),
    AND: [
      unsealed(actor),
      { OR: [{ removedAt: null }, { authorId: mine(actor) }, { layer: keptBy(actor) }] },
    ],
  };
}

const shown = (actor: Actor): Prisma.AnnotationWhereInput => ({
  OR: [{ deletedAt: null }, { commentCount: { gt: 0 } }, { authorId: mine(actor) }],
});

/** The annotations that `policy.annotation.read` allows, as a filter. */
export function annotationsFor(actor: Actor): Prisma.AnnotationWhereInput {
  return { AND: [annotationsWithin(actor), shown(actor)] };
}

/**
 * The annotations of one article that `policy.annotation.place` allows, as a filter on their own rows alone: a queue
 * of 100,000 is counted without asking anew for each which article and which layer it is in. Only for an article
 * that this actor may read; `layerIds` are those of `layersOn`.
 */
export function annotationsToPlace(
  actor: Actor,
  article: ArticleFacts & { id: string },
  layerIds: string[],
): Prisma.AnnotationWhereInput {
  const me = mine(actor);
  const theirs = article.ownerId === me || article.editorIds.includes(me) ? {} : { authorId: me };
  return {
    articleId: article.id,
    layerId: { in: article.deletedAt || article.removedAt ? [] : layerIds },
    removedAt: null,
    OR: [{ deletedAt: null }, { commentCount: { gt: 0 } }],
    AND: unsealed(actor),
    ...theirs,
  };
}

/** The comments that `policy.comment.read` allows, as a filter. */
export function commentsFor(actor: Actor): Prisma.CommentWhereInput {
  return {
    annotation: annotationsWithin(actor),
    AND: said(actor),
    OR: [
      { annotation: shown(actor) },
      { authorId: mine(actor) },
      { removedAt: { not: null }, annotation: { layer: keptBy(actor) } },
    ],
  };
}
