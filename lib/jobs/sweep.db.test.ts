import { expect, test } from "vitest";
import { db, pool } from "@/lib/db/client";
import { doJobs } from "@/lib/testing/jobs";
import { member } from "@/lib/testing/people";
import { paragraph, prepare } from "@/lib/testing/publishing";
import { article } from "@/lib/testing/writing";
import { sweep } from "./sweep";

const waiting = async () =>
  (
    await pool().query("SELECT payload ->> 'editionId' AS edition FROM graphile_worker._private_jobs")
  ).rows.map(({ edition }) => edition);

test("an edition whose job was lost gets another one, and only one", async () => {
  const owner = await member();
  const text = await article(owner);
  const editionId = await prepare(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n1", "A word before."), ...it.content],
  }));
  await pool().query("DELETE FROM graphile_worker._private_jobs");
  await sweep();
  await sweep();
  expect(await waiting()).toEqual([editionId]);
  await doJobs();
  expect(await db().publication.findUnique({ where: { editionId } })).toMatchObject({ state: "done" });
});

test("a job that can't be given up keeps no other one from it", async () => {
  const owner = await member();
  const text = await article(owner);
  const editionId = await prepare(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n2", "Another word before."), ...it.content],
  }));
  // No row can have such an id: whoever asks for it is refused by the database.
  await pool().query(
    "SELECT graphile_worker.add_job('place-edition', json_build_object('editionId', 'no id'), max_attempts => 1, priority => -1)",
  );
  await pool().query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts");
  await sweep();
  expect(await waiting()).toEqual(["no id"]);
  expect(await db().publication.findUnique({ where: { editionId } })).toMatchObject({ state: "failed" });
});
