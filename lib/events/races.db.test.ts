import { beforeAll, expect, test } from "vitest";
import { suspendAccount } from "@/lib/accounts/suspend-account";
import { forgetPerson } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { type Answer, call } from "@/lib/testing/call";
import { host, member, type Signed, signIn } from "@/lib/testing/people";
import { miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, annotationOn, article, key, type Published, reply, says } from "@/lib/testing/writing";

/** Repeatable dice: a failure can be run again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

let boss: Signed;
let people: Signed[];
let text: Published;
beforeAll(async () => {
  boss = await host();
  people = [await member(), await member(), await member(), boss];
  text = await article(boss);
});

const writeTo = (as: Signed, thread: string, parentId: string | null = null) =>
  call("POST", `/annotations/${thread}/comments`, {
    as,
    body: { key: key(), parentId, note: false, body: says("zqraced words") },
  });

test("a post that races with a suspension comes before it or is refused, never after", async () => {
  for (let round = 0; round < 12; round++) {
    const person = await member();
    const thread = await annotate(person, text);
    const posts = Array.from({ length: 12 }, () => writeTo(person, thread));
    // The command alone, as another node would run it: this one still believes the cookie.
    const [suspension, ...answers] = await Promise.all([
      suspendAccount(boss.actor, person.actor.id, "tests"),
      ...posts,
      writeTo(person, thread),
    ]);
    for (const { status } of answers) expect([201, 401, 403]).toContain(status);
    const [late] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "Event" WHERE "actorId" = ${person.actor.id}::uuid
        AND type = 'comment.posted' AND at > ${suspension.suspendedAt}`;
    expect(late?.count).toBe(0);
    const kept = await db().comment.count({ where: { authorId: person.actor.id, annotationId: thread } });
    expect(kept).toBe(1 + answers.filter(({ status }) => status === 201).length);
    forgetPerson(person.actor.id);
    expect((await writeTo(person, thread)).status).toBe(401);
  }
});

test("a post that races with the end of its session comes before it or is refused", async () => {
  const person = await member();
  for (let round = 0; round < 6; round++) {
    const device = await signIn(person.email);
    const thread = await annotate(person, text);
    const [, ...answers] = await Promise.all([
      call("DELETE", `/account/sessions/${device.sessionId}`, { as: person }),
      ...Array.from({ length: 8 }, () => writeTo(device, thread)),
    ]);
    for (const { status } of answers) expect([201, 401]).toContain(status);
    expect((await writeTo(device, thread)).status).toBe(401);
  }
});

/** Everything that can be done to a thread and what is in it, by anybody. */
async function anything(roll: (sides: number) => number, threads: string[]): Promise<Answer> {
  const as = people[roll(people.length)] ?? boss;
  const thread = threads[roll(threads.length)] ?? "";
  const comments = await db().comment.findMany({ where: { annotationId: thread }, select: { id: true } });
  const comment = comments[roll(comments.length)]?.id ?? "";
  const body = { reason: "tests" };
  switch (roll(14)) {
    case 0:
      return call("PUT", `/comments/${comment}/deletion`, { as });
    case 1:
      return call("DELETE", `/comments/${comment}/deletion`, { as });
    case 2:
      return call("PUT", `/comments/${comment}/removal`, { as: boss, body });
    case 3:
      return call("DELETE", `/comments/${comment}/removal`, { as: boss });
    case 4:
      return call("PUT", `/annotations/${thread}/deletion`, { as });
    case 5:
      return call("DELETE", `/annotations/${thread}/deletion`, { as });
    case 6:
      return call("PUT", `/annotations/${thread}/removal`, { as: boss, body });
    case 7:
      return call("DELETE", `/annotations/${thread}/removal`, { as: boss });
    case 8:
      return call("PUT", `/annotations/${thread}/answer`, { as, body: { commentId: comment } });
    case 9:
      return call("PUT", `/articles/${text.id}/removal`, { as: boss, body });
    case 10:
      return call("DELETE", `/articles/${text.id}/removal`, { as: boss });
    case 11:
      return call("POST", "/annotations", { as, body: annotationOn(text, { note: "zqraced note" }) });
    default:
      return writeTo(as, thread, roll(2) ? comment || null : null);
  }
}

test("whatever people do to the same threads at once, nothing breaks and everything is counted", {
  timeout: 120_000,
}, async () => {
  const threads = await Promise.all(people.map((person) => annotate(person, text)));
  for (const thread of threads) await reply(boss, thread);
  const roll = dice(1917);
  const answers: Answer[] = [];
  for (let round = 0; round < 40; round++) {
    const acts = Array.from({ length: 16 }, () => anything(roll, threads));
    answers.push(...(await Promise.all(acts)));
  }
  expect(answers.filter(({ status }) => status >= 500).map(({ text }) => text)).toEqual([]);
  expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(100);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("every comment and annotation has the event of its making, and each later change one more", async () => {
  const silent = await db().$queryRaw<unknown[]>`
    SELECT c.id FROM "Comment" c WHERE NOT EXISTS
      (SELECT 1 FROM "Event" e WHERE e."subjectId" = c.id AND e.type = 'comment.posted')
    UNION ALL SELECT a.id FROM "Annotation" a WHERE NOT EXISTS
      (SELECT 1 FROM "Event" e WHERE e."subjectId" = a.id AND e.type = 'annotation.made')`;
  expect(silent).toEqual([]);
});

test("events hold ids, never what somebody typed", async () => {
  const rows = await db().event.findMany();
  expect(rows.length).toBeGreaterThan(100);
  for (const { streamKey, type, actorId, subjectId, ids } of rows) {
    const said = JSON.stringify({ streamKey, type, actorId, subjectId, ids });
    expect(said).not.toMatch(/zqraced|tests|Person|example\.org/);
    for (const value of Object.values(ids as Record<string, unknown>))
      expect(value).toMatch(/^([0-9a-f-]{36}|keep|erase)$/);
  }
});

test("a command that PostgreSQL ends for a deadlock is run again", async () => {
  const [a, b] = [people[0]?.actor.id, people[1]?.actor.id];
  let tries = 0;
  let bothHold: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const cross = (first?: string, second?: string) =>
    transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${first}::uuid FOR UPDATE`;
      if (++tries >= 2) bothHold();
      await held;
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${second}::uuid FOR UPDATE`;
    });
  await Promise.all([cross(a, b), cross(b, a)]);
  expect(tries).toBe(3);
});
