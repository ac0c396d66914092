import "server-only";
import { type Actor, isHost } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import type { Invitation } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import type { InstanceView, InvitationView, Registration } from "./wire";

const LISTED = 200;

/** Who may make an account: everyone may know it. */
export async function registrationMode(): Promise<Registration> {
  return (await db().instance.findUniqueOrThrow({ where: { id: 1 } })).registration;
}

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

export type RemovalRow = {
  kind: "article" | "annotation" | "comment";
  id: string;
  title: string;
  reason: string;
  at: string;
  href: string;
};

/** What the host removed, newest first, to look at again and undo. @throws AppError 404 for anyone else */
export async function listRemovals(actor: Actor): Promise<RemovalRow[]> {
  if (!isHost(actor)) throw notFound();
  const removed = {
    where: { removedAt: { not: null } },
    orderBy: { removedAt: "desc" as const },
    take: LISTED,
  };
  const [articles, annotations, comments] = await Promise.all([
    db().article.findMany({ ...removed, where: { removedAt: { not: null }, visibility: { not: "draft" } } }),
    db().annotation.findMany({ ...removed, include: { article: true } }),
    db().comment.findMany({ ...removed, include: { annotation: { include: { article: true } } } }),
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
