import { Client } from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { call } from "@/lib/testing/call";
import { member } from "@/lib/testing/people";
import { article } from "@/lib/testing/writing";

test("whoever deletes their account at the moment that they are named is named by nobody", async () => {
  const [owner, editor] = [await member(), await member()];
  const text = await article(owner);
  const leaving = new Client({ connectionString: process.env.DATABASE_URL });
  await leaving.connect();
  await leaving.query("BEGIN");
  await leaving.query(`UPDATE "User" SET "deletedAt" = now() WHERE id = $1`, [editor.actor.id]);
  let answered = false;
  const named = call("PUT", `/articles/${text.id}/editors`, {
    as: owner,
    body: { handles: [editor.actor.handle], version: 1 },
  }).finally(() => {
    answered = true;
  });
  const waits = async () =>
    (
      await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    ).length;
  while (!answered && (await waits()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await leaving.query("COMMIT");
  await leaving.end();
  expect(await named).toMatchObject({ status: 422, json: { fields: [{ path: "handles.0" }] } });
  expect((await db().article.findUniqueOrThrow({ where: { id: text.id } })).editorIds).toEqual([]);
});
