import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { doJobs } from "@/lib/testing/jobs";
import { host, member, PASSWORD, type Signed } from "@/lib/testing/people";
import { draft, edition, paragraph, prepare } from "@/lib/testing/publishing";
import { miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, article } from "@/lib/testing/writing";

beforeAll(async () => {
  await host();
});

const leave = (as: Signed, writing: "keep" | "erase") =>
  call("DELETE", "/account", { as, body: { password: PASSWORD, writing } });
const saying = (words: string) => (it: Parameters<Parameters<typeof draft>[2]>[0]) => ({
  ...it,
  content: [...it.content, paragraph(`n${crypto.randomUUID()}`, words)],
});
async function stored(): Promise<string> {
  const [drafts, editions] = await Promise.all([db().editionDraft.findMany(), db().edition.findMany()]);
  return JSON.stringify([drafts, editions]);
}

test("who leaves and keeps their texts leaves the published editions, and nothing that was not published", async () => {
  const [owner, reader] = [await member(), await member()];
  const text = await article(owner);
  await annotate(reader, text);
  await edition(owner, text.id, saying("zqpublished words"));
  await draft(owner, text.id, saying("zqdrafted words"));
  const other = await article(owner);
  const started = await prepare(owner, other.id, saying("zqprepared words"));
  expect((await leave(owner, "keep")).status).toBe(204);
  const left = await stored();
  expect(left).toContain("zqpublished");
  expect(left).not.toMatch(/zqdrafted|zqprepared/);
  await doJobs();
  expect(await db().publication.findUnique({ where: { editionId: started } })).toMatchObject({
    state: "failed",
    failure: "Whoever started it has no account here any more.",
  });
  expect((await call("GET", `/articles/${text.id}/editions`, { as: reader })).json.editions).toHaveLength(2);
});

test("who leaves and erases takes all editions along, with their places and drafts", async () => {
  const [owner, reader] = [await member(), await member()];
  const text = await article(owner);
  await annotate(reader, text);
  const second = await edition(owner, text.id, saying("zqerased words"));
  await draft(owner, text.id, saying("zqerased draft"));
  expect((await leave(owner, "erase")).status).toBe(204);
  expect(await stored()).not.toMatch(/zqerased/);
  expect((await call("GET", `/editions/${second.editionId}/text`, { as: reader })).status).toBe(404);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("an editor who leaves is an editor no more, and their own notes go with every place", async () => {
  const [owner, editor] = [await member(), await member()];
  const text = await article(owner);
  const body = { handles: [editor.actor.handle], version: 1 };
  expect((await call("PUT", `/articles/${text.id}/editors`, { as: owner, body })).status).toBe(200);
  const own = await annotate(editor, text, { layer: "private" });
  await edition(editor, text.id, saying("Written by an editor."));
  expect(await db().placement.count({ where: { annotationId: own } })).toBe(2);
  expect((await leave(editor, "keep")).status).toBe(204);
  expect(await db().placement.count({ where: { annotationId: own } })).toBe(0);
  expect((await db().article.findUniqueOrThrow({ where: { id: text.id } })).editorIds).toEqual([]);
  const list = await call("GET", `/articles/${text.id}/editions`, { as: owner });
  expect(list.json.editions.map(({ by }: { by: unknown }) => by === null)).toEqual([true, false]);
});

test("what one takes along from an account holds the drafts and editions of one's texts", async () => {
  const owner = await member();
  const text = await article(owner);
  await edition(owner, text.id, saying("zqtaken edition"));
  await draft(owner, text.id, saying("zqtaken draft"));
  const { json } = await call("GET", "/account/export", { as: owner });
  expect(JSON.stringify(json.articles[0].draft)).toContain("zqtaken draft");
  expect(json.articles[0].editions).toHaveLength(2);
  expect(JSON.stringify(json.articles[0].editions[1])).toContain("zqtaken edition");
});
