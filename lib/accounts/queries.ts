import "server-only";
import { type Actor, isHost, type Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { HANDLE_PATTERN } from "./handle";
import { presentAccount, presentPerson, presentPersonRow, presentSession } from "./present";
import type { AccountView, PeoplePage, PersonView, SessionView } from "./wire";

const PAGE = 50;

/** One's own account. */
export async function readAccount(actor: Person): Promise<AccountView> {
  return presentAccount(await db().user.findUniqueOrThrow({ where: { id: actor.id } }));
}

/** One's live sessions, newest first. */
export async function listSessions(actor: Person): Promise<SessionView[]> {
  const sessions = await db().session.findMany({
    where: { userId: actor.id, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  return sessions.map((session) => presentSession(session, actor.sessionId));
}

export type PersonPage = PersonView & { bio: string; createdAt: string; publicAnnotations: number };

/** A person's public page; null where there is none. */
export async function readPerson(_actor: Actor, handle: string): Promise<PersonPage | null> {
  if (!HANDLE_PATTERN.test(handle)) return null;
  const user = await db().user.findFirst({ where: { handle, deletedAt: null } });
  const view = user && presentPerson(user);
  if (!view) return null;
  const publicAnnotations = await db().annotation.count({
    where: {
      authorId: user.id,
      deletedAt: null,
      removedAt: null,
      layer: { kind: "public" },
      article: { visibility: "listed", deletedAt: null, removedAt: null },
    },
  });
  return { ...view, bio: user.bio, createdAt: user.createdAt.toISOString(), publicAnnotations };
}

/** The accounts of this instance, newest first, for its host. @throws AppError 404 for anyone else. */
export async function listPeople(
  actor: Actor,
  { q, cursor }: { q?: string; cursor?: string },
): Promise<PeoplePage> {
  if (!isHost(actor)) throw notFound();
  const like = q ? { contains: q, mode: "insensitive" as const } : undefined;
  const users = await db().user.findMany({
    where: { deletedAt: null, ...(like ? { OR: [{ name: like }, { handle: like }, { email: like }] } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
  });
  const page = users.slice(0, PAGE);
  return { people: page.map(presentPersonRow), next: users.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
