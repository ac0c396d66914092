import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { eventsOf, miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, annotationOn, article, key, type Published, reply, says } from "@/lib/testing/writing";

let one: Signed;
let other: Signed;
let text: Published;
let thread: string;
beforeAll(async () => {
  [one, other] = [await member(), await member()];
  text = await article(one);
  thread = await annotate(one, text);
});

const many = (count: number, send: (i: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, (_, i) => send(i)));
const statuses = (answers: Answer[]) => [...new Set(answers.map(({ status }) => status))];
const comment = (text: string, about: object = {}) => ({
  ...{ key: key(), parentId: null, note: false, body: says(text) },
  ...about,
});
const post = (as: Signed, body: object, to = thread) =>
  call("POST", `/annotations/${to}/comments`, { as, body });

test("a comment sent a hundred times at once is stored once and answered alike", async () => {
  const body = comment("Once.");
  const answers = await many(100, () => post(one, body));
  expect(statuses(answers)).toEqual([201]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await db().comment.count({ where: { clientKey: body.key } })).toBe(1);
  expect(await eventsOf("comment.posted", answers[0]?.json.id)).toBe(1);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("an annotation sent a hundred times at once is stored once, with one note", async () => {
  const body = annotationOn(text);
  const answers = await many(100, () => call("POST", "/annotations", { as: one, body }));
  expect(statuses(answers)).toEqual([201]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await db().annotation.count({ where: { clientKey: body.key } })).toBe(1);
  expect(await db().comment.count({ where: { clientKey: body.key } })).toBe(1);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("the same key with other content is refused, also when both are sent at once", async () => {
  const body = comment("First.");
  expect((await post(one, body)).status).toBe(201);
  const again = await post(one, { ...body, body: says("Second.") });
  expect([again.status, again.json.code]).toEqual([409, "key-reused"]);
  const shared = key();
  const answers = await many(20, (i) => post(one, comment(`Text ${i}.`, { key: shared })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status, json }) => status === 409 && json.code === "key-reused")).toHaveLength(19);
});

test("the same key in two threads at once makes one comment", async () => {
  const threads = await Promise.all(Array.from({ length: 8 }, () => annotate(one, text)));
  const body = comment("In which thread?");
  const answers = await Promise.all(threads.map((to) => post(one, body, to)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("a key that a comment used is refused for an annotation with a note, and the other way round", async () => {
  const body = comment("A comment.");
  await post(one, body);
  const answer = await call("POST", "/annotations", { as: one, body: annotationOn(text, { key: body.key }) });
  expect([answer.status, answer.json.code]).toEqual([409, "key-reused"]);
  const annotation = annotationOn(text);
  await call("POST", "/annotations", { as: one, body: annotation });
  const back = await post(one, comment("A comment.", { key: annotation.key }));
  expect([back.status, back.json.code]).toEqual([409, "key-reused"]);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("the same key by another author is a thing of its own and reveals nothing", async () => {
  const hidden = await annotate(one, text, { layer: "private", key: key() });
  const { clientKey } = await db().annotation.findUniqueOrThrow({ where: { id: hidden } });
  const body = annotationOn(text, { key: clientKey });
  const answer = await call("POST", "/annotations", { as: other, body });
  expect(answer.status).toBe(201);
  expect(answer.json.annotation.id).not.toBe(hidden);
  const taken = comment("Mine.");
  await post(one, taken);
  const mine = await post(other, { ...taken, body: says("And mine.") });
  expect([mine.status, mine.json.author.id]).toEqual([201, other.actor.id]);
});

test("of fifty who edit one version one wins, and the others are told what stands there now", async () => {
  const id = await reply(one, thread, "At first.");
  const answers = await many(50, (i) =>
    call("PATCH", `/comments/${id}`, { as: one, body: { version: 1, body: says(`Edit ${i}.`) } }),
  );
  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  const told = answers.filter(({ status, json }) => status === 409 && json.code === "stale");
  expect(told).toHaveLength(49);
  for (const { json } of told) expect(json.current).toEqual({ version: 2, body: won[0]?.json.body });
  const history = await call("GET", `/comments/${id}/revisions`, { as: other });
  expect(history.json.revisions.map(({ html }: { html: string }) => html)).toEqual([
    "<p>At first.</p>",
    won[0]?.json.html,
  ]);
  expect(await eventsOf("comment.edited", id)).toBe(1);
});
