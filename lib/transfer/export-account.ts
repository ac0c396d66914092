import "server-only";
import type { Person } from "@/lib/access/actor";
import { readAccount } from "@/lib/accounts/queries";
import { commentText } from "@/lib/comments/text";
import type { CommentBody } from "@/lib/comments/wire";
import { db } from "@/lib/db/client";
import { exportGroups } from "./export-groups";

/**
 * All that a person wrote or set here, as data: profile, devices, texts, annotations with every choice of words,
 * what they said to placements (by ids: others' words are not theirs), comments with history; the groups they are in,
 * what they wrote and said there, and how far they are in each text. Of a group that they left only their own words.
 */
export async function exportAccount(actor: Person) {
  const mine = { where: { authorId: actor.id }, orderBy: { createdAt: "asc" as const } };
  const [account, sessions, articles, annotations, decisions, comments, groups] = await Promise.all([
    readAccount(actor),
    db().session.findMany({ where: { userId: actor.id }, omit: { userId: true } }),
    db().article.findMany({
      where: { ownerId: actor.id },
      omit: { ownerId: true, clientKey: true, contentHash: true, searchText: true, removedById: true },
      include: {
        editions: {
          select: { number: true, summary: true, createdAt: true, publishedAt: true, document: true },
          orderBy: { number: "asc" },
        },
        draft: { select: { document: true, summary: true, updatedAt: true } },
      },
    }),
    db().annotation.findMany({
      ...mine,
      omit: { authorId: true, clientKey: true, contentHash: true, removedById: true },
      include: {
        layer: { select: { kind: true, groupId: true } },
        adjustments: { omit: { annotationId: true }, orderBy: { number: "asc" } },
      },
    }),
    db().placement.findMany({
      where: { decidedById: actor.id },
      select: {
        annotationId: true,
        editionId: true,
        decision: true,
        decidedAt: true,
        start: true,
        end: true,
      },
      orderBy: { decidedAt: "asc" },
    }),
    db().comment.findMany({
      ...mine,
      omit: { authorId: true, clientKey: true, contentHash: true, removedById: true },
      include: { revisions: { omit: { commentId: true } } },
    }),
    exportGroups(actor.id),
  ]);
  const { version: _, ...profile } = account;
  return {
    format: "white-nights-account-1",
    exportedAt: new Date().toISOString(),
    profile,
    sessions,
    articles,
    annotations,
    decisions,
    comments: comments.map((comment) => ({ ...comment, text: commentText(comment.body as CommentBody) })),
    ...groups,
  };
}
