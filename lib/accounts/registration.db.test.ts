import { beforeAll, beforeEach, expect, test } from "vitest";
import { tokenHash } from "@/lib/auth/tokens";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { host, member, PASSWORD, type Signed } from "@/lib/testing/people";
import { key } from "@/lib/testing/writing";

let boss: Signed;
beforeAll(async () => {
  boss = await host();
});
beforeEach(() => mode("open"));

const mode = (registration: "open" | "invitation" | "closed") =>
  db().instance.update({ where: { id: 1 }, data: { registration } });

let count = 0;
const HANDLES =
  "amber birch cedar daisy elder fennel ginger hazel iris juniper kale laurel maple nettle olive".split(" ");
const newcomer = (about: object = {}) => {
  count++;
  const handle = `${HANDLES[count % HANDLES.length]}-${"x".repeat(Math.ceil(count / HANDLES.length))}`;
  return { email: `new-${count}@example.org`, password: PASSWORD, name: "Newcomer", handle, ...about };
};
const signUp = (about: object = {}) => call("POST", "/accounts", { body: newcomer(about) });
const invite = async (uses = 1) =>
  (await call("POST", "/invitations", { as: boss, body: { key: key(), note: "", uses, days: 1 } })).json as {
    token: string;
    invitation: { id: string };
  };

test("registration is open, by invitation, or closed", async () => {
  const { token } = await invite(10);
  expect((await signUp()).status).toBe(201);
  await mode("invitation");
  const refused = await signUp();
  expect([refused.status, refused.json.code]).toEqual([403, "registration-closed"]);
  expect((await signUp({ invitation: token })).status).toBe(201);
  await mode("closed");
  expect((await signUp()).status).toBe(403);
  const shut = await signUp({ invitation: token });
  expect([shut.status, shut.json.code]).toEqual([403, "registration-closed"]);
  expect([shut.json.title, shut.json.detail]).not.toEqual([refused.json.title, refused.json.detail]);
  await mode("invitation");
  expect((await signUp({ invitation: token })).status, "the refused link is not used up").toBe(201);
});

test("an invitation that is wrong, used up, taken back or expired is refused in the same words", async () => {
  await mode("invitation");
  const [used, revoked, expired] = [await invite(), await invite(), await invite()];
  expect((await signUp({ invitation: used.token })).status).toBe(201);
  await call("DELETE", `/invitations/${revoked.invitation.id}`, { as: boss });
  await db().invitation.update({
    where: { tokenHash: tokenHash(expired.token) },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  const tokens = [used.token, revoked.token, expired.token, "a".repeat(32), "", tokenHash(used.token)];
  const answers = await Promise.all(tokens.filter(Boolean).map((invitation) => signUp({ invitation })));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(422);
});

test("an invitation for three lets three in, however many come at once", async () => {
  await mode("invitation");
  const { token } = await invite(3);
  const answers = await Promise.all(Array.from({ length: 8 }, () => signUp({ invitation: token })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422, 422, 422, 422]);
});

test("a sign-up that fails does not use the invitation up", async () => {
  await mode("invitation");
  const { token } = await invite();
  expect((await signUp({ invitation: token, handle: boss.actor.handle })).status).toBe(422);
  expect((await signUp({ invitation: token })).status).toBe(201);
});

test("the word that makes a host works once, for one, and is never stored", async () => {
  const hostToken = crypto.randomUUID();
  await db().setupToken.create({
    data: { tokenHash: tokenHash(hostToken), expiresAt: new Date(Date.now() + 60_000) },
  });
  await mode("closed");
  const before = await db().user.count({ where: { role: "host" } });
  const answers = await Promise.all(Array.from({ length: 6 }, () => signUp({ hostToken })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
  expect(await db().user.count({ where: { role: "host" } })).toBe(before + 1);
  const late = crypto.randomUUID();
  await db().setupToken.create({ data: { tokenHash: tokenHash(late), expiresAt: new Date(Date.now() - 1) } });
  expect((await signUp({ hostToken: late })).status).toBe(422);
});

test("nobody becomes host by asking", async () => {
  for (const about of [
    { role: "host" },
    { sample: { role: "host" } },
    { hostToken: "" },
    { id: boss.actor.id },
  ]) {
    const { json } = await signUp(about);
    if (!json.id) continue;
    expect((await db().user.findUniqueOrThrow({ where: { id: json.id } })).role).toBe("member");
    expect(json.id).not.toBe(boss.actor.id);
  }
  const one = await member();
  await call("PATCH", "/account", {
    as: one,
    body: { version: 1, role: "host", suspendedAt: null, email: "a@b.c" },
  });
  const { role, email } = await db().user.findUniqueOrThrow({ where: { id: one.actor.id } });
  expect([role, email]).toEqual(["member", one.email]);
});

test("a handle is taken by all that look like it", async () => {
  expect((await signUp({ handle: "modern-clown" })).status).toBe(201);
  const alike = [
    "modern-clown",
    "MODERN-CLOWN",
    "modernclown",
    "modern_clown",
    "modem-clown",
    "rnodern-clown",
  ];
  for (const handle of [...alike, "m0dern-clown", "modern-c1own", "modern-ciown", "modern-down"]) {
    const answer = await signUp({ handle });
    expect([handle, answer.status, answer.json.fields?.[0]?.path]).toEqual([handle, 422, "handle"]);
  }
  const one = await member();
  const change = await call("PATCH", "/account", { as: one, body: { version: 1, handle: "rnodem-clown" } });
  expect(change.status).toBe(422);
});

test.each([
  "admin",
  "adm1n",
  "h0st",
  "mod-erator",
  "rnoderator",
  "host",
  "rn",
  "a b",
  "mоdern",
  "ｍodern",
  "a\u200bbc",
  "-abc",
  "abc-",
  "1abc",
  "a".repeat(31),
  "ünder",
])("%j can't be a handle", async (handle) => {
  expect((await signUp({ handle })).status).toBe(422);
});

test.each([
  ["a bidi control", "Ann\u202e"],
  ["an isolate", "\u2066Ann"],
  ["a zero-width space", "An\u200bn"],
  ["a joiner out of place", "An\u200dn"],
  ["a soft hyphen", "An\u00adn"],
  ["a tag character", "Ann\u{e0041}"],
  ["Cyrillic in a Latin word", "Аnn"],
  ["Greek in a Latin word", "Αnn"],
  ["nothing visible", "\u3164\u2800"],
  ["only spaces", " \u00a0\u2003"],
  ["a tower of accents", "A\u0301\u0301\u0301\u0301\u0301nn"],
  ["private use", "Ann\ue000"],
  ["a line separator alone", "\u2028"],
])("a name with %s is refused", async (_, name) => {
  const answer = await signUp({ name });
  expect([answer.status, answer.json.fields?.[0]?.path]).toEqual([422, "name"]);
});

test.each([
  "Анна Иванова",
  "李白",
  "محمد علی",
  "Ann-Marie O'Neil",
  "J. 2",
  "Łukasz Żak",
  "नेहा क्\u200dष",
  "Anna Іванова",
])("%s may be called that", async (name) => {
  expect((await signUp({ name })).status).toBe(201);
});

test("one address has one account, however it is written and however fast", async () => {
  const email = "Twice@Example.org";
  const answers = await Promise.all(
    ["twice@example.org", email, ` ${email} `, "TWICE@EXAMPLE.ORG"].map((address) =>
      signUp({ email: address }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
});
