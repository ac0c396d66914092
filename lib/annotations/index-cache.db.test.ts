import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { annotate, article, type Published, reply } from "@/lib/testing/writing";
import { DETACHED, type Decision, UNCERTAIN } from "./wire";

let one: Signed;
let other: Signed;
let text: Published;
beforeAll(async () => {
  [one, other] = [await member(), await member()];
  text = await article(one);
});

const index = (as: Signed | null, headers: Record<string, string> = {}, layer = "public") =>
  call("GET", `/editions/${text.editionId}/annotations?layer=${layer}`, { as, headers });
const ids = (answer: { json: { entries: [string][] } }) => answer.json.entries.map(([id]) => id);

test("an index that did not change is not sent again, also through a proxy that compresses", async () => {
  const tag = (await index(null)).headers.get("etag") ?? "";
  for (const held of [tag, `W/${tag}`, `"another", ${tag}`])
    expect((await index(null, { "if-none-match": held })).status).toBe(304);
  expect((await index(null, { "if-none-match": '"another"' })).status).toBe(200);
});

test("whatever is written in the layer gives the index another tag", async () => {
  const before = await index(null);
  const id = await annotate(other, text);
  const made = await index(null);
  await reply(one, id);
  const answered = await index(null);
  const tags = [before, made, answered].map(({ headers }) => headers.get("etag"));
  expect(new Set(tags).size).toBe(3);
  expect(ids(made)).toEqual([...ids(before), id]);
  expect(answered.json.entries.at(-1)?.[5]).toBe(2);
});

test("one's private index holds one's own alone, and nothing of it stands in the public one", async () => {
  const [mine, theirs] = [
    await annotate(one, text, { layer: "private" }),
    await annotate(other, text, { layer: "private" }),
  ];
  expect(ids(await index(one, {}, "private"))).toEqual([mine]);
  expect(ids(await index(other, {}, "private"))).toEqual([theirs]);
  expect((await index(null, {}, "private")).status).toBe(401);
  expect(ids(await index(one))).not.toContain(mine);
});

test("an entry says how surely it stands, and says nothing where it is sure", async () => {
  const id = await annotate(one, text);
  const stands = async (status: "moved" | "uncertain" | "gone", decision: Decision | null) => {
    await db().placement.updateMany({ where: { annotationId: id }, data: { status, decision } });
    // As any write does: the layer's stream moves on.
    await reply(other, id);
    const { json } = await index(null);
    return json.entries.find(([found]: [string]) => found === id).slice(6);
  };
  expect(await stands("moved", null)).toEqual([]);
  expect(await stands("uncertain", null)).toEqual([UNCERTAIN]);
  expect(await stands("gone", null)).toEqual([DETACHED]);
  expect(await stands("uncertain", "detached")).toEqual([DETACHED]);
  expect(await stands("moved", "detached")).toEqual([DETACHED]);
  expect(await stands("uncertain", "accepted")).toEqual([]);
  expect(await stands("gone", "replaced")).toEqual([]);
});
