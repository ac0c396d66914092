import { beforeAll, expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { annotate, article } from "@/lib/testing/writing";
import { listDeleted } from "./queries";

let owner: Signed;
let reader: Signed;
beforeAll(async () => {
  [owner, reader] = [await member(), await member()];
});

test("a deleted text is gone for everyone, listed to its owner alone, and comes back with its margin", async () => {
  const text = await article(owner, { meta: { title: "Missed soon" } });
  const thread = await annotate(reader, text);
  expect((await call("PUT", `/articles/${text.id}/deletion`, { as: owner })).status).toBe(200);
  for (const path of [`/articles/${text.id}`, `/annotations/${thread}`])
    expect((await call("GET", path, { as: reader })).status).toBe(404);
  expect((await listDeleted(owner.actor)).map(({ id, title }) => [id, title])).toEqual([
    [text.id, "Missed soon"],
  ]);
  expect(await listDeleted(reader.actor)).toEqual([]);
  expect((await call("DELETE", `/articles/${text.id}/deletion`, { as: reader })).status).toBe(404);
  expect((await call("DELETE", `/articles/${text.id}/deletion`, { as: owner })).status).toBe(200);
  expect((await call("GET", `/annotations/${thread}`, { as: reader })).status).toBe(200);
  expect(await listDeleted(owner.actor)).toEqual([]);
});
