import { beforeAll, expect, test } from "vitest";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { dropUnusedFiles } from "@/lib/articles/files";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { call } from "@/lib/testing/call";
import { member, type Signed } from "@/lib/testing/people";
import { draft, paragraph, retyped } from "@/lib/testing/publishing";
import { eventsOf } from "@/lib/testing/recount";
import { article, key, upload } from "@/lib/testing/writing";

let owner: Signed;
let editor: Signed;
let stranger: Signed;
beforeAll(async () => {
  [owner, editor, stranger] = [await member(), await member(), await member()];
});

async function begin() {
  const text = await article(owner);
  const path = `/articles/${text.id}/draft`;
  const { json } = await call("GET", path, { as: owner });
  const { updatedAt: _, updatedBy: __, ...body } = json;
  const save = (change: object, as = owner) => call("PUT", path, { as, body: { ...body, ...change } });
  return { text, path, body, save };
}
const added = (document: ArticleDocument, words: string): ArticleDocument => ({
  ...document,
  content: [...document.content, paragraph("n1", words)],
});

test("where nobody has begun, the draft is the current edition", async () => {
  const { text, body } = await begin();
  const { document } = await db().edition.findUniqueOrThrow({ where: { id: text.editionId } });
  expect(body).toEqual({ baseEditionId: text.editionId, document, summary: "", version: 0 });
});

test("a draft is kept as it is written, and a save that was sent twice is kept once", async () => {
  const { text, path, body, save } = await begin();
  const change = { document: added(body.document, "First words."), summary: "A word." };
  const first = await save(change);
  const { updatedAt } = first.json;
  // The text is known to who sent it.
  expect(first).toMatchObject({
    status: 200,
    json: { version: 1, baseEditionId: text.editionId, updatedAt: expect.any(String) },
  });
  expect(Object.keys(first.json).sort()).toEqual(["baseEditionId", "updatedAt", "version"]);
  const there = { ...change, version: 1, updatedAt, updatedBy: { id: owner.actor.id } };
  expect((await call("GET", path, { as: owner })).json).toMatchObject(there);
  expect((await save(change)).json).toEqual(first.json);
  expect(await eventsOf("edition.drafted", text.id)).toBe(1);
  const second = await save({ document: added(body.document, "Second words."), version: 1 });
  expect(second.json.version).toBe(2);
  expect((await call("GET", path, { as: owner })).json).toMatchObject(second.json);
});

test("two who write at once don't overwrite each other", async () => {
  const { text, body, save } = await begin();
  await db().article.update({ where: { id: text.id }, data: { editorIds: [editor.actor.id] } });
  const answers = await Promise.all([
    save({ document: added(body.document, "By the owner.") }),
    save({ document: added(body.document, "By the editor.") }, editor),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  const kept = answers.find(({ status }) => status === 200);
  expect(refused?.json).toMatchObject({
    code: "stale",
    current: { updatedAt: kept?.json.updatedAt, version: 1, document: { type: "doc" } },
  });
});

test("a draft that is thrown away is gone, and throwing away nothing is nothing", async () => {
  const { text, path, body, save } = await begin();
  await save({ document: added(body.document, "Words.") });
  expect((await call("DELETE", path, { as: owner })).json).toMatchObject({
    version: 0,
    document: body.document,
  });
  expect((await call("DELETE", path, { as: owner })).status).toBe(200);
  expect(await eventsOf("edition.draft-discarded", text.id)).toBe(1);
});

test("an edition of another text is no base", async () => {
  const other = await article(owner);
  const { save } = await begin();
  expect(await save({ baseEditionId: other.editionId, summary: "x" })).toMatchObject({
    status: 422,
    json: { fields: [{ path: "baseEditionId" }] },
  });
});

const link = (href: string) => ({
  ...paragraph("n1", ""),
  content: [{ type: "text", text: "a link", marks: [{ type: "link", attrs: { href } }] }],
});
const HOSTILE: [what: string, content: unknown[]][] = [
  ["a node that we don't know", [{ type: "script", attrs: { id: "x1" }, content: [] }]],
  [
    "an attribute that we don't know",
    [{ ...paragraph("x1", "a"), attrs: { id: "x1", role: "body", section: false, onclick: "x" } }],
  ],
  ["the same id twice", [paragraph("x1", "a"), paragraph("x1", "b")]],
  ["an id that is none", [paragraph('"><script>', "a")]],
  ["a script behind a link", [link("javascript:alert(1)")]],
  ["data behind a link", [link("data:text/html,x")]],
  ["a link with a password in it", [link("https://me:secret@example.org/")]],
  ["a heading of level 1", [{ type: "heading", attrs: { id: "x1", level: 1 }, content: [] }]],
  [
    "blocks within blocks without end",
    [
      Array.from({ length: 40 }).reduce<unknown>(
        (inner, _, i) => ({ type: "blockquote", attrs: { id: `x${i}` }, content: [inner] }),
        paragraph("y1", "a"),
      ),
    ],
  ],
  [
    "a reference to a footnote that is not there",
    [{ ...paragraph("x1", ""), content: [{ type: "footnoteReference", attrs: { note: "f1" } }] }],
  ],
  ["three million letters", [paragraph("x1", "a".repeat(3_000_000))]],
];

test.each(HOSTILE)("%s is refused in words that name the place", async (_, content) => {
  const { body, save } = await begin();
  const answer = await save({ document: { ...body.document, content } });
  expect(answer).toMatchObject({ status: 422, json: { code: "invalid" } });
  expect(answer.json.fields[0].path).toMatch(/^document/);
  expect(answer.json.detail.length).toBeGreaterThan(10);
});

test("a new version of the file takes the place of the text, and what stayed keeps its ids", async () => {
  const { text, path, body } = await begin();
  const importId = await upload(
    owner,
    "A new beginning.\n\nThe bridges over the river\n\nThe bridges are raised at three, and whoever stayed too long on this side stays until five. 🌉 Nobody minds.\n\nThey talk until the tram comes.",
  );
  const options = { format: "markdown", typography: false };
  const answer = await call("POST", `${path}/import`, { as: owner, body: { version: 0, importId, options } });
  expect(answer).toMatchObject({ status: 200, json: { version: 1, baseEditionId: text.editionId } });
  const before = new Map<string, string>();
  const idsOf = (document: ArticleDocument) =>
    document.content.map((block) => [
      JSON.stringify("content" in block && block.content).slice(0, 60),
      block.attrs.id,
    ]);
  for (const [words, id] of idsOf(body.document)) before.set(words ?? "", id ?? "");
  const after = idsOf(answer.json.document);
  const kept = after.filter(([, id]) => [...before.values()].includes(id ?? ""));
  expect(kept.length).toBe(after.length - 1);
  for (const [words, id] of after) if (before.has(words ?? "")) expect(id).toBe(before.get(words ?? ""));
  expect(answer.text).not.toContain("raised at two");
  const stale = await call("POST", `${path}/import`, { as: owner, body: { version: 0, importId, options } });
  expect(stale.json).toMatchObject({ code: "stale", current: { version: 1 } });
});

test("somebody else's upload is not there", async () => {
  const { path } = await begin();
  const importId = await upload(stranger);
  const options = { format: "markdown", typography: false };
  const answer = await call("POST", `${path}/import`, { as: owner, body: { version: 0, importId, options } });
  expect(answer.status).toBe(404);
});

test("the uploaded bytes stay as long as a draft was read from them", async () => {
  const { path } = await begin();
  const importId = await upload(owner, `Only in a draft ${key()}.`);
  const { fileHash } = await db().import.findUniqueOrThrow({ where: { id: importId } });
  const options = { format: "markdown", typography: false };
  await call("POST", `${path}/import`, { as: owner, body: { version: 0, importId, options } });
  await db().import.delete({ where: { id: importId } });
  await transaction((tx) => dropUnusedFiles(tx, [fileHash]));
  expect(await db().file.count({ where: { hash: fileHash } })).toBe(1);
  await call("DELETE", path, { as: owner });
  expect(await db().file.count({ where: { hash: fileHash } })).toBe(0);
});

test("editors write and publish, and name nobody; strangers learn nothing", async () => {
  const { text, path } = await begin();
  const version = (await db().article.findUniqueOrThrow({ where: { id: text.id } })).version;
  const name = (as: Signed, handles: string[], from = version) =>
    call("PUT", `/articles/${text.id}/editors`, { as, body: { handles, version: from } });
  expect((await name(owner, ["nobody-here"])).json.fields[0].path).toBe("handles.0");
  expect((await name(owner, [owner.actor.handle])).status).toBe(422);
  expect((await name(owner, [`@${editor.actor.handle.toUpperCase()}`])).json.editors).toHaveLength(1);
  expect((await name(owner, [])).json.code).toBe("stale");
  expect((await name(editor, [stranger.actor.handle], version + 1)).status).toBe(403);
  expect((await call("GET", path, { as: editor })).status).toBe(200);
  expect((await call("GET", path, { as: stranger })).status).toBe(403);
  const view = await call("GET", `/articles/${text.id}`, { as: editor });
  expect(view.json.can).toMatchObject({ revise: true, appoint: false, edit: false, delete: false });
  const draftVersion = await draft(editor, text.id, (it) => retyped(it, (words) => `${words}!`));
  const published = await call("POST", `/articles/${text.id}/editions`, {
    as: editor,
    body: { key: key(), draftVersion, summary: "" },
  });
  expect(published.status).toBe(202);
});

test("an editor of a text that is its owner's alone sees it, and its next edition", async () => {
  const text = await article(owner, { visibility: "draft" });
  await db().article.update({ where: { id: text.id }, data: { editorIds: [editor.actor.id] } });
  for (const path of [
    `/articles/${text.id}`,
    `/articles/${text.id}/draft`,
    `/articles/${text.id}/editions`,
  ]) {
    expect((await call("GET", path, { as: editor })).status).toBe(200);
    expect((await call("GET", path, { as: stranger })).status).toBe(404);
  }
});
