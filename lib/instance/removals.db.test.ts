import { beforeAll, expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { host, member, PASSWORD, type Signed } from "@/lib/testing/people";
import { annotate, article, reply } from "@/lib/testing/writing";
import { listRemovals } from "./queries";

let boss: Signed;
beforeAll(async () => {
  boss = await host();
});

const remove = async (path: string) => {
  const removed = await call("PUT", `${path}/removal`, { as: boss, body: { reason: "tests" } });
  expect(removed.status).toBe(200);
};
const listed = async () => (await listRemovals(boss.actor)).map(({ id }) => id);

/** A text with a thread and an answer that the host removed. */
async function removed() {
  const [owner, other] = [await member(), await member()];
  const text = await article(owner);
  const [thread, open] = [await annotate(owner, text), await annotate(owner, text)];
  const comment = await reply(other, open);
  await remove(`/annotations/${thread}`);
  await remove(`/comments/${comment}`);
  return { owner, other, text, thread, comment };
}

test("the host finds again what was removed, newest first", async () => {
  const { thread, comment } = await removed();
  expect(await listed()).toEqual([comment, thread]);
});

test("a text that became a draft shows the host not even its new title", async () => {
  const { owner, text, thread, comment } = await removed();
  const hidden = { version: 1, visibility: "draft", meta: { title: "For nobody else" } };
  expect((await call("PATCH", `/articles/${text.id}`, { as: owner, body: hidden })).status).toBe(200);
  const now = await listRemovals(boss.actor);
  expect(now.some(({ id }) => id === thread || id === comment)).toBe(false);
  expect(JSON.stringify(now)).not.toContain("For nobody else");
});

test("what its author erased meanwhile is not offered to be put back", async () => {
  const { other, thread, comment } = await removed();
  const gone = { password: PASSWORD, writing: "erase" };
  expect((await call("DELETE", "/account", { as: other, body: gone })).status).toBe(204);
  expect(await listed()).toContain(thread);
  expect(await listed()).not.toContain(comment);
});
