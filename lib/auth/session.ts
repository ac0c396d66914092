import "server-only";
import { decode } from "next-auth/jwt";
import { type Actor, anonymous, type Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";

/** How long a device stays signed in, in seconds. */
export const SESSION_SECONDS = 60 * 24 * 3600;
/** A checked session is believed this long, in milliseconds: rights end within it on every node. */
const BELIEVED_MS = 4_000;
/** `seenAt` is written at most this often, in milliseconds. */
const SEEN_MS = 5 * 60_000;
const MAX_REMEMBERED = 5_000;

type Known = { actor: Actor; sessionId: string; until: number };
const shared = globalThis as typeof globalThis & { whiteNightsSessions?: Map<string, Known> };
/** Keyed by the cookie as it came. On globalThis: pages and route handlers have their own copies of modules. */
const known = () => {
  shared.whiteNightsSessions ??= new Map();
  return shared.whiteNightsSessions;
};

export const secureCookies = (): boolean => env().PUBLIC_URL.startsWith("https:");

/** next-auth's own name for its cookie. */
export const sessionCookie = (): string => `${secureCookies() ? "__Secure-" : ""}next-auth.session-token`;

/** Called where a session ends or a person's rights change on this node; others follow within seconds. */
export function forgetSession(sessionId: string): void {
  for (const [cookie, entry] of known()) if (entry.sessionId === sessionId) known().delete(cookie);
}

export function forgetPerson(userId: string): void {
  for (const [cookie, { actor }] of known())
    if (actor.kind === "person" && actor.id === userId) known().delete(cookie);
}

async function sessionIdIn(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: env().AUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/** Who a session belongs to, asked of its row now. */
export async function actorWithSession(sessionId: string): Promise<Actor> {
  return (await personOf(sessionId)) ?? anonymous;
}

async function personOf(sessionId: string): Promise<Person | null> {
  const session = await db().session.findUnique({ where: { id: sessionId }, include: { user: true } });
  const now = Date.now();
  if (!session || session.endedAt || session.expiresAt.getTime() <= now) return null;
  const { user } = session;
  if (user.deletedAt || user.suspendedAt) return null;
  if (user.sample && env().INSTANCE === "public") return null;
  if (now - session.seenAt.getTime() > SEEN_MS)
    await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: new Date(now) } });
  return { kind: "person", id: user.id, handle: user.handle, name: user.name, role: user.role, sessionId };
}

/**
 * Who holds this cookie: the token gives a session's id, the row says whether it still lives. One query,
 * or none within four seconds of the last.
 */
export async function actorWithCookie(cookie: string | undefined): Promise<Actor> {
  if (!cookie || cookie.length > 4_096) return anonymous;
  const now = Date.now();
  const entry = known().get(cookie);
  if (entry && entry.until > now) return entry.actor;
  const sessionId = await sessionIdIn(cookie);
  if (!sessionId) return anonymous;
  const actor = await actorWithSession(sessionId);
  if (known().size >= MAX_REMEMBERED) known().clear();
  known().set(cookie, { actor, sessionId, until: now + BELIEVED_MS });
  return actor;
}
