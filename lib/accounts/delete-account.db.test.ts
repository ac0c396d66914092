import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { host, member, PASSWORD, type Signed } from "@/lib/testing/people";
import { miscounts, NOTHING_MISCOUNTED } from "@/lib/testing/recount";
import { annotate, article, key, type Published, reply, says, upload } from "@/lib/testing/writing";

let boss: Signed;
let text: Published;
beforeAll(async () => {
  boss = await host();
  text = await article(boss);
});

const leave = (as: Signed, writing: "keep" | "erase", password = PASSWORD) =>
  call("DELETE", "/account", { as, body: { password, writing } });

/** Every row of the database as text, and every file. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const rows = await Promise.all(
    // Names come from the catalogue of the test's own database.
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`),
    ),
  );
  const files = await db().file.findMany();
  return [
    ...rows.flat().map(({ row }) => row),
    ...files.map(({ bytes }) => Buffer.from(bytes).toString()),
  ].join("\n");
}

test("an account that goes and keeps its writing leaves the words, and no name, address or draft", async () => {
  const person = await member({ email: "zqleaver@example.org", name: "Zqleaver", handle: "zqleaver" });
  const thread = await annotate(person, text, { note: "zqpublic words" });
  await annotate(person, text, { layer: "private", note: "zqprivate words" });
  await article(person, { visibility: "draft", text: "zqdraft words" });
  await upload(person, "zqupload words");
  const own = await article(person, { text: "zqdropped text", meta: { title: "zqdropped title" } });
  await call("PUT", `/articles/${own.id}/deletion`, { as: person });
  const comment = await reply(person, thread, "zqdropped comment");
  const again = { version: 1, body: says("zqdropped again") };
  await call("PATCH", `/comments/${comment}`, { as: person, body: again });
  await call("PUT", `/comments/${comment}/deletion`, { as: person });
  expect((await leave(person, "keep", "not the password")).status).toBe(422);
  expect((await leave(person, "keep")).status).toBe(204);
  const seen = await call("GET", `/annotations/${thread}`);
  expect([seen.json.annotation.author, seen.json.comments[0].author]).toEqual([null, null]);
  expect(seen.text).toContain("zqpublic words");
  const left = await everything();
  for (const word of ["zqleaver", "Zqleaver", "zqprivate", "zqdraft", "zqupload", "zqdropped"])
    expect({ word, there: left.includes(word) }).toEqual({ word, there: false });
  expect((await call("GET", "/account", { as: person })).status).toBe(401);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("an account that erases takes all its words along, and answers to them stay", async () => {
  const person = await member({ name: "Zqeraser", handle: "zqeraser" });
  const own = await article(person, { text: "zqerased text", meta: { title: "zqerased title" } });
  const thread = await annotate(person, text, { note: "zqerased note" });
  const answer = await reply(boss, thread, "An answer that stays.");
  const elsewhere = await annotate(boss, text);
  const comment = await reply(person, elsewhere, "zqerased comment");
  await call("PATCH", `/comments/${comment}`, {
    as: person,
    body: { version: 1, body: says("zqerased again") },
  });
  expect((await leave(person, "erase")).status).toBe(204);
  expect((await everything()).split("\n").filter((row) => /zqerase/i.test(row))).toEqual([]);
  expect((await call("GET", `/articles/${own.id}`, { as: boss })).status).toBe(404);
  expect((await call("GET", `/comments/${answer}`)).json.html).toBe("<p>An answer that stays.</p>");
  expect((await call("GET", `/annotations/${thread}`)).json.annotation.state).toBe("deleted");
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("what was removed and then erased can't be brought back, nor be counted again", async () => {
  const person = await member();
  const thread = await annotate(boss, text);
  const comment = await reply(person, thread);
  const own = await annotate(person, text);
  await reply(boss, own);
  const body = { reason: "tests" };
  await call("PUT", `/comments/${comment}/removal`, { as: boss, body });
  await call("PUT", `/annotations/${own}/removal`, { as: boss, body });
  expect((await leave(person, "erase")).status).toBe(204);
  expect((await call("DELETE", `/comments/${comment}/removal`, { as: boss })).status).toBe(403);
  expect((await call("DELETE", `/annotations/${own}/removal`, { as: boss })).status).toBe(403);
  expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
});

test("erasing while others answer breaks nothing and miscounts nothing", { timeout: 60_000 }, async () => {
  for (let round = 0; round < 4; round++) {
    const [person, second, reader] = await Promise.all([member(), member(), member()]);
    const own = await article(person);
    const threads = await Promise.all([
      annotate(person, text),
      annotate(second, text),
      annotate(reader, own),
    ]);
    const comments = await Promise.all(
      threads.flatMap((thread) => [reply(person, thread), reply(second, thread), reply(reader, thread)]),
    );
    const post = (to: string) =>
      call("POST", `/annotations/${to}/comments`, {
        as: reader,
        body: { key: key(), parentId: null, note: false, body: says("At the same time.") },
      });
    const remove = (id: string) =>
      call("PUT", `/comments/${id}/removal`, { as: boss, body: { reason: "tests" } });
    const answers = await Promise.all([
      ...threads.map(post),
      leave(person, "erase"),
      ...comments.map(remove),
      leave(second, "erase"),
      ...threads.map(post),
      ...threads.map(post),
    ]);
    expect(answers.filter(({ status }) => status >= 500).map(({ text }) => text)).toEqual([]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(2);
    expect(await miscounts()).toEqual(NOTHING_MISCOUNTED);
  }
});

test("the last host can't go; two hosts who go at once leave one", async () => {
  const second = await host();
  const answers = await Promise.all([leave(boss, "keep"), leave(second, "keep")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await db().user.count({ where: { role: "host", deletedAt: null } })).toBe(1);
});
