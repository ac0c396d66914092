import "server-only";
import { cache } from "react";
import { type Actor, isHost, type Person } from "@/lib/access/actor";
import { annotationsFor, articlesFor, commentsFor } from "@/lib/access/scope";
import { db } from "@/lib/db/client";
import type { Invitation } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import type { InstanceView, InvitationView, Registration, RemovalRow } from "./wire";

const LISTED = 200;

/** Who may make an account: everyone may know it. */
export async function registrationMode(): Promise<Registration> {
  return (await db().instance.findUniqueOrThrow({ where: { id: 1 } })).registration;
}

/** What its host calls this place: everyone sees it. Asked once a request. */
export const instanceName = cache(
  async (): Promise<string> => (await db().instance.findUniqueOrThrow({ where: { id: 1 } })).name,
);

/** The instance's settings, for its host. @throws AppError 404 for anyone else */
export async function readInstance(actor: Actor): Promise<InstanceView> {
  if (!isHost(actor)) throw notFound();
  const { name, registration, version } = await db().instance.findUniqueOrThrow({ where: { id: 1 } });
  return { name, registration, version };
}

export const presentInvitation = (invitation: Invitation): InvitationView => ({
  id: invitation.id,
  note: invitation.note,
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
  usesLeft: invitation.usesLeft,
  revoked: invitation.revokedAt !== null,
});

/** Invitations, newest first. @throws AppError 404 for anyone but the host */
export async function listInvitations(actor: Actor): Promise<InvitationView[]> {
  if (!isHost(actor)) throw notFound();
  const found = await db().invitation.findMany({ orderBy: { id: "desc" }, take: LISTED });
  return found.map(presentInvitation);
}

/**
 * What the host removed, newest first, to look at again and undo; what was erased meanwhile has no way back, and
 * of a text that became a draft or was deleted the host sees nothing, here as elsewhere. @throws AppError 404 for anyone else
 */
export async function listRemovals(actor: Actor): Promise<RemovalRow[]> {
  if (!isHost(actor)) throw notFound();
  return removals(actor, {}, {});
}

/** What the host removed of one's own, newest first: a removal shows its reason to whom it concerns. */
export const listOwnRemovals = (actor: Person): Promise<RemovalRow[]> =>
  removals(actor, { ownerId: actor.id }, { authorId: actor.id });

async function removals(actor: Actor, ofArticles: { ownerId?: string }, ofWords: { authorId?: string }) {
  const removed = { removedAt: { not: null }, deletedAt: null };
  const newest = { orderBy: { removedAt: "desc" as const }, take: LISTED };
  const [articles, annotations, comments] = await Promise.all([
    db().article.findMany({ where: { ...removed, ...ofArticles, AND: articlesFor(actor) }, ...newest }),
    db().annotation.findMany({
      where: { ...removed, ...ofWords, AND: annotationsFor(actor) },
      include: { article: true },
      ...newest,
    }),
    db().comment.findMany({
      where: { ...removed, ...ofWords, AND: commentsFor(actor) },
      include: { annotation: { include: { article: true } } },
      ...newest,
    }),
  ]);
  const row = (
    kind: RemovalRow["kind"],
    it: { id: string; removedAt: Date | null; removalReason: string | null },
    title: string,
    href: string,
  ): RemovalRow => ({
    kind,
    id: it.id,
    title,
    reason: it.removalReason ?? "",
    at: it.removedAt?.toISOString() ?? "",
    href,
  });
  return [
    ...articles.map((it) => row("article", it, it.title, `/read/${it.slug}`)),
    ...annotations.map((it) =>
      row("annotation", it, it.article.title, `/read/${it.article.slug}#annotation-${it.id}`),
    ),
    ...comments.map((it) =>
      row("comment", it, it.annotation.article.title, `/read/${it.annotation.article.slug}#comment-${it.id}`),
    ),
  ].sort((a, b) => b.at.localeCompare(a.at));
}
