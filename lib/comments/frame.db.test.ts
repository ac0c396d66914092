import { beforeAll, expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { host, member, type Signed } from "@/lib/testing/people";
import { annotate, article, type Published, reply } from "@/lib/testing/writing";

/** A thread whose author took their part back, with one answer in it: the answer holds the frame. */
let author: Signed;
let other: Signed;
let boss: Signed;
let text: Published;
beforeAll(async () => {
  [author, other, boss] = [await member(), await member(), await host()];
  text = await article(author);
});

async function frame() {
  const thread = await annotate(author, text);
  const comment = await reply(other, thread);
  await call("PUT", `/annotations/${thread}/deletion`, { as: author });
  expect((await call("GET", `/comments/${comment}`)).status).toBe(200);
  return { thread, comment };
}

test("the last answer in a frame can be taken back, and that be undone at once", async () => {
  const { thread, comment } = await frame();
  const taken = await call("PUT", `/comments/${comment}/deletion`, { as: other });
  expect([taken.status, taken.json.state]).toEqual([200, "deleted"]);
  expect((await call("GET", `/annotations/${thread}`)).status).toBe(404);
  const back = await call("DELETE", `/comments/${comment}/deletion`, { as: other });
  expect([back.status, back.json.state]).toEqual([200, "live"]);
  expect((await call("GET", `/annotations/${thread}`)).status).toBe(200);
});

test("the host can remove the last answer in a frame, and undo it", async () => {
  const { thread, comment } = await frame();
  const removed = await call("PUT", `/comments/${comment}/removal`, { as: boss, body: { reason: "tests" } });
  expect([removed.status, removed.json.state]).toEqual([200, "removed"]);
  expect((await call("GET", `/annotations/${thread}`)).status).toBe(404);
  const back = await call("DELETE", `/comments/${comment}/removal`, { as: boss });
  expect([back.status, back.json.state]).toEqual([200, "live"]);
  expect((await call("GET", `/annotations/${thread}`)).status).toBe(200);
});
