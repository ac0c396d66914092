import "./setting";
import { encode } from "next-auth/jwt";
import type { Person } from "@/lib/access/actor";
import { createAccount } from "@/lib/accounts/create-account";
import { type NewAccountInput, newAccount } from "@/lib/accounts/schema";
import { forgetPerson, sessionCookie } from "@/lib/auth/session";
import { startSession } from "@/lib/auth/start-session";
import { tokenHash } from "@/lib/auth/tokens";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";

export const PASSWORD = "a lamp in the night";

/** Somebody with an account, signed in on one device. */
export type Signed = { actor: Person; cookie: string; sessionId: string; email: string };

let count = 0;

/** The cookie that next-auth would have set for a session. */
export async function cookieFor(userId: string, sessionId: string): Promise<string> {
  const token = await encode({ token: { sub: userId, sid: sessionId }, secret: env().AUTH_SECRET });
  return `${sessionCookie()}=${token}`;
}

/** Signs in on one more device. */
export async function signIn(email: string, password = PASSWORD): Promise<Signed> {
  const session = await startSession(email, password, "Mozilla/5.0 (X11; Linux) Firefox/140.0");
  if (!session) throw new Error(`${email} could not sign in`);
  const user = await db().user.findUniqueOrThrow({ where: { id: session.userId } });
  const actor: Person = { ...user, kind: "person", sessionId: session.id };
  return { actor, email, sessionId: session.id, cookie: await cookieFor(user.id, session.id) };
}

/** A new member, signed in. */
export async function member(about: Partial<NewAccountInput> = {}): Promise<Signed> {
  const number = ++count;
  // No digits: handles that look alike fold together.
  const letters = [...`${number}`].map((digit) => "abefghjkpq"[Number(digit)]).join("");
  const input = {
    email: `person-${number}@example.org`,
    password: PASSWORD,
    name: `Person ${number}`,
    handle: `tester-${letters}`,
    ...about,
  };
  await createAccount(newAccount.parse(input));
  return signIn(input.email.toLowerCase(), input.password);
}

/** A new host, made by a one-time word as at a public instance's first start. */
export async function host(about: Partial<NewAccountInput> = {}): Promise<Signed> {
  const hostToken = crypto.randomUUID();
  await db().setupToken.create({
    data: { tokenHash: tokenHash(hostToken), expiresAt: new Date(Date.now() + 60_000) },
  });
  return member({ ...about, hostToken });
}

/** Somebody whose session was ended; the cookie is still in the browser. */
export async function signedOut(): Promise<Signed> {
  const person = await member();
  await db().session.update({ where: { id: person.sessionId }, data: { endedAt: new Date() } });
  forgetPerson(person.actor.id);
  return person;
}

/** A suspended account whose session row was left open: nothing but the suspension keeps it out. */
export async function suspended(reason = "tests"): Promise<Signed> {
  const person = await member();
  await db().user.update({
    where: { id: person.actor.id },
    data: { suspendedAt: new Date(), suspensionReason: reason },
  });
  forgetPerson(person.actor.id);
  return person;
}
