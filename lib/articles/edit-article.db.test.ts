import { expect, test } from "vitest";
import { call } from "@/lib/testing/call";
import { member } from "@/lib/testing/people";
import { article } from "@/lib/testing/writing";

test("of two changes made from one version the second is refused, and told what is there now", async () => {
  const owner = await member();
  const { id } = await article(owner);
  const change = (title: string) =>
    call("PATCH", `/articles/${id}`, {
      as: owner,
      body: { version: 1, meta: { title, date: "1917-07-03" } },
    });
  const first = await change("The first name");
  expect([first.status, first.json.title, first.json.version]).toEqual([200, "The first name", 2]);
  const second = await change("The second name");
  expect([second.status, second.json.code]).toEqual([409, "stale"]);
  const now = { version: 2, title: "The first name", date: "1917-07-03", visibility: "listed" };
  expect(second.json.current).toMatchObject(now);
  expect((await call("GET", `/articles/${id}`)).json).toMatchObject(now);
});
