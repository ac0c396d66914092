import { encode } from "next-auth/jwt";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { suspendAccount } from "@/lib/accounts/suspend-account";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { call } from "@/lib/testing/call";
import { signInThrough, signOutThrough } from "@/lib/testing/next-auth";
import { host, member, PASSWORD, type Signed, signIn } from "@/lib/testing/people";

const counted = vi.hoisted(() => ({ verified: 0, hashed: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (...args: Parameters<typeof real.verify>) => {
      counted.verified++;
      return real.verify(...args);
    },
    hash: (...args: Parameters<typeof real.hash>) => {
      counted.hashed++;
      return real.hash(...args);
    },
  };
});

let person: Signed;
let boss: Signed;
beforeAll(async () => {
  [person, boss] = [await member(), await host()];
  await signInThrough("nobody@example.org", "whatever it is");
});
beforeEach(() => {
  counted.verified = counted.hashed = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const opens = async (cookie: string) => (await call("GET", "/account", { as: { cookie } })).status === 200;

test("the right password opens, and starts a device of its own", async () => {
  const answer = await signInThrough(` ${person.email.toUpperCase()} `, PASSWORD);
  expect(answer.cookie).not.toBeNull();
  expect(await opens(answer.cookie ?? "")).toBe(true);
  const { json } = await call("GET", "/account/sessions", { as: { cookie: answer.cookie ?? "" } });
  expect(json.sessions).toHaveLength(2);
  expect(json.sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
});

test("a wrong password and an unknown, deleted or odd address are told the same, after the same work", async () => {
  const left = await member();
  await call("DELETE", "/account", { as: left, body: { password: PASSWORD, writing: "keep" } });
  const banned = await member();
  await suspendAccount(boss.actor, banned.actor.id, "tests");
  const tries: [string, string][] = [
    [person.email, "not the password"],
    ["unknown@example.org", PASSWORD],
    [left.email, PASSWORD],
    [banned.email, "not the password"],
    ["not an address", PASSWORD],
    ["", ""],
  ];
  const answers = [];
  for (const [email, password] of tries) {
    counted.verified = counted.hashed = 0;
    const answer = await signInThrough(email, password);
    answers.push(JSON.stringify([answer, counted]));
  }
  expect(answers[0]).toContain('"verified":1,"hashed":0');
  expect(new Set(answers).size).toBe(1);
});

test("a suspended account is told so only by the right password, and gets no session", async () => {
  const banned = await member();
  await suspendAccount(boss.actor, banned.actor.id, "zqreason");
  const wrong = await signInThrough(banned.email, "not the password");
  expect(wrong.redirect).not.toContain("zqreason");
  const right = await signInThrough(banned.email, PASSWORD);
  expect([right.cookie, right.redirect.includes("zqreason")]).toEqual([null, true]);
});

test.each(["a\0b", "\ud800", "x".repeat(300), "' OR 1=1 --", "a\nb"])(
  "an odd address (%j) is refused without a word about the inside",
  async (email) => {
    const answer = await signInThrough(email, PASSWORD);
    expect(answer.cookie).toBeNull();
    expect(decodeURIComponent(answer.redirect)).not.toMatch(/prisma|invocation|lib\/|0x00|encoding/i);
  },
);

test("signing out kills the cookie, also a copy of it, and no other device's", async () => {
  const [one, other] = [await signIn(person.email), await signIn(person.email)];
  const copy = one.cookie;
  expect(await opens(copy)).toBe(true);
  await signOutThrough(one.cookie);
  expect(await opens(copy)).toBe(false);
  expect(await opens(other.cookie)).toBe(true);
  const row = await db().session.findUniqueOrThrow({ where: { id: one.sessionId } });
  expect(row.endedAt).not.toBeNull();
});

test("a new password ends the other devices' sessions and keeps one's own", async () => {
  const somebody = await member();
  const [second, third] = [await signIn(somebody.email), await signIn(somebody.email)];
  const next = "another lamp in the night";
  const answer = await call("PUT", "/account/password", { as: second, body: { current: PASSWORD, next } });
  expect(answer.json).toEqual({ ended: 2 });
  const still = await Promise.all([somebody, second, third].map(({ cookie }) => opens(cookie)));
  expect(still).toEqual([false, true, false]);
  expect((await signInThrough(somebody.email, PASSWORD)).cookie).toBeNull();
  expect((await signInThrough(somebody.email, next)).cookie).not.toBeNull();
});

test("a wrong current password changes nothing and ends nothing", async () => {
  const body = { current: "not the password", next: "another lamp in the night" };
  const answer = await call("PUT", "/account/password", { as: person, body });
  expect([answer.status, answer.json.fields[0].path]).toEqual([422, "current"]);
  expect(await opens(person.cookie)).toBe(true);
});

test.each([
  ["suspended", (id: string) => db().user.update({ where: { id }, data: { suspendedAt: new Date() } })],
  ["deleted", (id: string) => db().user.update({ where: { id }, data: { deletedAt: new Date() } })],
  [
    "signed out",
    (id: string) => db().session.updateMany({ where: { userId: id }, data: { endedAt: new Date() } }),
  ],
  [
    "expired",
    (id: string) => db().session.updateMany({ where: { userId: id }, data: { expiresAt: new Date() } }),
  ],
])("a cookie that another node has %s is refused here within five seconds", async (_, elsewhere) => {
  const somebody = await member();
  expect(await opens(somebody.cookie)).toBe(true);
  await elsewhere(somebody.actor.id);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5_000 });
  expect(await opens(somebody.cookie)).toBe(false);
});

test("tokens that we did not make, or that name no session of ours, are nobody's", async () => {
  const name = "next-auth.session-token";
  const token = (claims: object, secret = env().AUTH_SECRET) => encode({ token: { ...claims }, secret });
  const forged = [
    await token({ sub: boss.actor.id, sid: boss.sessionId }, "another secret, which is as long as ours"),
    await token({ sub: boss.actor.id }),
    await token({ sub: boss.actor.id, sid: { not: "" } }),
    await token({ sub: boss.actor.id, sid: crypto.randomUUID() }),
  ];
  for (const value of forged) {
    const answer = await call("GET", "/account", { as: { cookie: `${name}=${value}` } });
    expect(answer.status).toBe(401);
  }
  const mixed = await token({ sub: boss.actor.id, sid: person.sessionId });
  const answer = await call("GET", "/account", { as: { cookie: `${name}=${mixed}` } });
  expect(answer.json.id).toBe(person.actor.id);
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
])("signing in does not lead to %s", async (callbackUrl) => {
  const { redirect } = await signInThrough(person.email, PASSWORD, { callbackUrl });
  expect(new URL(redirect, env().PUBLIC_URL).origin).toBe(env().PUBLIC_URL);
});

test("one can end one's own devices and nobody else's", async () => {
  const stranger = await member();
  const second = await signIn(person.email);
  expect((await call("DELETE", `/account/sessions/${second.sessionId}`, { as: stranger })).status).toBe(404);
  expect(await opens(second.cookie)).toBe(true);
  expect((await call("DELETE", `/account/sessions/${second.sessionId}`, { as: person })).status).toBe(204);
  expect(await opens(second.cookie)).toBe(false);
  expect((await call("DELETE", `/account/sessions/${second.sessionId}`, { as: person })).status).toBe(404);
});
