import { beforeAll, expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { annotate, article, key, type Published, reply, says } from "@/lib/testing/writing";

let author: Signed;
let text: Published;
beforeAll(async () => {
  author = await member();
  text = await article(author);
});

async function edit(id: string, change: object) {
  const { json } = await call("GET", `/annotations/${id}`, { as: author });
  const body = { version: json.annotation.version, ...change };
  return call("PATCH", `/annotations/${id}`, { as: author, body });
}
const bare = () => annotate(author, text, { kind: "highlight", body: null });
const write = (id: string) =>
  call("POST", `/annotations/${id}/comments`, {
    as: author,
    body: { key: key(), parentId: null, note: true, body: says("Two o'clock.") },
  });

test("a bare highlight becomes a question once its note is written", async () => {
  const id = await bare();
  expect((await edit(id, { kind: "question" })).status).toBe(422);
  expect((await write(id)).status).toBe(201);
  expect((await edit(id, { kind: "question" })).json.annotation.kind).toBe("question");
});

test("what has a note becomes a bare highlight once the note is deleted, and no question without it", async () => {
  const id = await bare();
  const note = (await write(id)).json.id;
  expect((await edit(id, { kind: "highlight" })).status).toBe(422);
  await call("PUT", `/comments/${note}/deletion`, { as: author });
  expect((await edit(id, { kind: "question" })).status).toBe(422);
  expect((await edit(id, { kind: "highlight" })).json.annotation.kind).toBe("highlight");
  await call("DELETE", `/comments/${note}/deletion`, { as: author });
  expect((await edit(id, { kind: "note" })).json.annotation.kind).toBe("note");
});

test("the answer is marked while it is a question, and marked again when it is one again", async () => {
  const id = await annotate(author, text);
  const answer = await reply(await member(), id);
  await call("PUT", `/annotations/${id}/answer`, { as: author, body: { commentId: answer } });
  expect((await edit(id, { kind: "note" })).json.annotation.answerId).toBeNull();
  expect((await edit(id, { kind: "question" })).json.annotation.answerId).toBe(answer);
});

test("of two edits from one version the second is told what stands there now", async () => {
  const id = await bare();
  const change = (colour: string) =>
    call("PATCH", `/annotations/${id}`, { as: author, body: { version: 1, colour } });
  expect((await change("rose")).json.annotation.colour).toBe("rose");
  const late = await change("moss");
  expect([late.status, late.json.code, late.json.current.colour]).toEqual([409, "stale", "rose"]);
});
