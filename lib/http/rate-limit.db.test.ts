import { beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { call, isProblem } from "@/lib/testing/call";
import { signInThrough } from "@/lib/testing/next-auth";
import { member, PASSWORD, type Signed } from "@/lib/testing/people";
import { addressOf, LIMITS, spend } from "./rate-limit";
import { tooOften } from "./too-often";

// Before anything asks for the settings.
process.env.RATE_LIMITS = "on";
process.env.TRUSTED_PROXIES = "1";

let person: Signed;
beforeAll(async () => {
  expect([env().RATE_LIMITS, env().TRUSTED_PROXIES]).toEqual(["on", 1]);
  person = await member();
});

const through = (...hops: string[]) => ({ "x-forwarded-for": hops.join(", ") });
const many = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));

test("an address is what our own proxy saw, whatever stands before it", () => {
  const of = (value?: string) =>
    addressOf(new Headers(value === undefined ? {} : { "x-forwarded-for": value }));
  expect(of("203.0.113.7")).toBe("203.0.113.7");
  expect(of("10.0.0.1, 203.0.113.7")).toBe("203.0.113.7");
  expect(of("evil, , 203.0.113.7")).toBe("203.0.113.7");
  expect(of(" 203.0.113.7 ")).toBe("203.0.113.7");
  expect([of(), of(""), of("203.0.113.7,")]).toEqual(["unknown", "unknown", "unknown"]);
});

test("guessing a password ends, also when every guess claims another address", async () => {
  const guess = (i: number) =>
    signInThrough(person.email, `guess number ${i}`, { headers: through(`198.51.100.${i}`, "203.0.113.7") });
  await many(LIMITS.signIn.points, guess);
  const right = { headers: through("198.51.100.1", "203.0.113.7") };
  const refused = await signInThrough(person.email, PASSWORD, right);
  expect(refused.cookie).toBeNull();
  expect(decodeURIComponent(refused.redirect)).toContain("too-many");
  const elsewhere = await signInThrough(person.email, PASSWORD, { headers: through("192.0.2.1") });
  expect(elsewhere.cookie).not.toBeNull();
});

test("guessing many people's passwords from one address ends too", async () => {
  const from = { headers: through("203.0.113.10") };
  await many(LIMITS.signInFrom.points, () => spend(LIMITS.signInFrom, "203.0.113.10"));
  const refused = await signInThrough(person.email, PASSWORD, from);
  expect(decodeURIComponent(refused.redirect)).toContain("too-many");
});

test("where all share one counter, it lets more through and forgets soon", async () => {
  const { points, shared } = LIMITS.signUp;
  const answers = await Promise.allSettled(
    Array.from({ length: shared.points + 1 }, () => spend(LIMITS.signUp, "direct")),
  );
  expect(shared.points).toBeGreaterThan(points);
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason.extra.retryAfter).toBeLessThanOrEqual(120);
});

test("sign-ups from one address end", async () => {
  const signUp = (i: number, address = "203.0.113.8") =>
    call("POST", "/accounts", { body: { email: `not an address ${i}` }, headers: through(`${i}`, address) });
  const before = await many(LIMITS.signUp.points, (i) => signUp(i));
  expect(new Set(before.map(({ status }) => status))).toEqual(new Set([422]));
  const after = await signUp(99);
  expect([after.status, isProblem(after)]).toEqual([429, true]);
  expect(Number(after.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await signUp(99, "203.0.113.9")).status).toBe(422);
});

test("writes are counted by account, whatever the address; plain reading is free", async () => {
  const write = (as: Signed, i: number) =>
    call("PATCH", "/account", { as, body: {}, headers: through(`203.0.113.${i % 200}`) });
  const answers = await many(LIMITS.write.points + 5, (i) => write(person, i));
  expect(answers.filter(({ status }) => status === 429).length).toBe(5);
  expect((await call("GET", "/account", { as: person })).status).toBe(200);
  expect((await write(await member(), 1)).status).toBe(422);
});

test("reads that cost much are counted too", async () => {
  const one = await member();
  const answers = await many(LIMITS.heavyRead.points + 2, () => call("GET", "/account/export", { as: one }));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
});

test("guessing the current password by changing it ends too", async () => {
  const one = await member();
  const guess = (i: number) =>
    call("PUT", "/account/password", {
      as: one,
      body: { current: `guess ${i}`, next: "a long enough word" },
    });
  const answers = await many(LIMITS.password.points + 2, guess);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
});

test("a page that compares editions is counted with the route that does", async () => {
  await many(LIMITS.compare.points, () => spend(LIMITS.compare, "203.0.113.20"));
  const nobody = { kind: "anonymous" } as const;
  const from = (address: string) => tooOften(LIMITS.compare, nobody, new Headers(through(address)));
  expect(await from("203.0.113.20")).toMatchObject({
    status: 429,
    detail: expect.stringContaining("seconds"),
  });
  expect(await from("203.0.113.21")).toBeNull();
  expect(await tooOften(LIMITS.compare, person.actor, new Headers(through("203.0.113.20")))).toBeNull();
});
