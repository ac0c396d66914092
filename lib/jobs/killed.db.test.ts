import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { Client, Pool } from "pg";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { member, type Signed } from "@/lib/testing/people";
import { paragraph, prepare } from "@/lib/testing/publishing";
import { ROOT } from "@/lib/testing/routes";
import { annotate, article } from "@/lib/testing/writing";
import { ALIVE, openPresence } from "./presence";
import { sweep } from "./sweep";
import { startJobWorker } from "./worker";

/** More notes than one transaction places. */
const NOTES = 5_500;

let owner: Signed;
beforeAll(async () => {
  owner = await member();
});

/** Copies of a note, with its place. */
async function multiply(annotationId: string, count: number): Promise<void> {
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO "Annotation" (id, "authorId", "clientKey", "contentHash", "articleId", "editionId", "layerId", kind,
        colour, target, exact, prefix, suffix, start, "end")
      SELECT gen_random_uuid(), "authorId", gen_random_uuid(), '', "articleId", "editionId", "layerId", 'highlight',
        colour, target, exact, prefix, suffix, start, "end"
      FROM "Annotation", generate_series(1, ${count}::int) WHERE id = ${annotationId}::uuid RETURNING id)
    INSERT INTO "Placement" ("annotationId", "layerId", "editionId", status, "offeredStart", "offeredEnd", confidence, method,
      start, "end")
    SELECT made.id, p."layerId", p."editionId", p.status, p."offeredStart", p."offeredEnd", p.confidence, p.method, p.start, p."end"
    FROM made, "Placement" p WHERE p."annotationId" = ${annotationId}::uuid`;
}

/** A program that does jobs until it is killed, as the server's process does. */
function otherProgram(): ChildProcess {
  const code =
    'import("@/lib/jobs/worker").then(({ startJobWorker }) => { startJobWorker(); console.log("up"); });';
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", code];
  return spawn(process.execPath, args, { cwd: ROOT, env: process.env, stdio: ["ignore", "pipe", "inherit"] });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("an edition whose program was killed in the middle of placing is finished by the next one", {
  timeout: 120_000,
}, async () => {
  const text = await article(owner);
  const note = await annotate(owner, text);
  await multiply(note, NOTES - 1);
  const editionId = await prepare(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n1", "A word before."), ...it.content],
  }));
  const publication = () => db().publication.findUniqueOrThrow({ where: { editionId } });
  // One note of the second batch is held, so that the kill comes between the first and the last.
  const holder = new Client({ connectionString: process.env.DATABASE_URL });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query(
    `SELECT 1 FROM "Annotation" WHERE id IN (
      SELECT id FROM "Annotation" WHERE "articleId" = $1 ORDER BY id DESC LIMIT 1) FOR UPDATE`,
    [text.id],
  );
  const program = otherProgram();
  await until(async () => (await publication()).placed === 5_000);
  program.kill("SIGKILL");
  await ended(program);
  await holder.query("ROLLBACK");
  await holder.end();
  expect(await publication()).toMatchObject({ state: "placing", total: NOTES, placed: 5_000 });
  expect(await db().placement.count({ where: { editionId } })).toBe(5_000);

  const next = startJobWorker();
  await until(async () => (await publication()).state === "done");
  await next.stop();
  expect(await publication()).toMatchObject({ total: NOTES, placed: NOTES });
  expect(await db().placement.count({ where: { editionId, status: { not: "kept" } } })).toBe(0);
  expect((await db().article.findUniqueOrThrow({ where: { id: text.id } })).currentEditionId).toBe(editionId);
});

/** A job as a worker of that name would have taken it. */
async function takenBy(worker: string, pool: Pool, attempts = 1): Promise<string> {
  const { rows } = await pool.query(
    "SELECT id FROM graphile_worker.add_job('tell-displaced', $1::json, max_attempts => 3)",
    [JSON.stringify({ editionId: randomUUID() })],
  );
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now(), attempts = $3 WHERE id = $1",
    [rows[0].id, worker, attempts],
  );
  return rows[0].id;
}

test("a sweep frees what the dead hold, and leaves the living alone", async () => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  const presence = openPresence(process.env.DATABASE_URL ?? "");
  const [living, dead] = [`pool-${randomUUID()}`, `pool-${randomUUID()}`];
  await presence.hold(living);
  const [held, left] = [await takenBy(living, pool), await takenBy(dead, pool)];
  const holder = async (id: string) =>
    (await pool.query("SELECT locked_by FROM graphile_worker._private_jobs WHERE id = $1", [id])).rows[0];
  await sweep();
  expect(await holder(held)).toEqual({ locked_by: living });
  expect(await holder(left)).toEqual({ locked_by: null });
  // The connection ends, as it does when a process is killed.
  await presence.close();
  await until(async () => {
    await sweep();
    return (await holder(held)).locked_by === null;
  });
  const locks = await pool.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = $1", [
    ALIVE,
  ]);
  expect(locks.rowCount).toBe(0);
  await pool.end();
});

test("a worker that loses its connection says again that it lives", async () => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const presence = openPresence(process.env.DATABASE_URL ?? "");
  const worker = `pool-${randomUUID()}`;
  await presence.hold(worker);
  const locked = async () =>
    (await pool.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = $1", [ALIVE])).rows;
  const [before] = await locked();
  await pool.query("SELECT pg_terminate_backend($1)", [before.pid]);
  await until(async () => {
    const [now] = await locked();
    return now !== undefined && now.pid !== before.pid;
  });
  await presence.close();
  await pool.end();
});

test("a job that was tried too often is given up, in words, and not kept", async () => {
  const text = await article(owner);
  const editionId = await prepare(owner, text.id, (it) => ({
    ...it,
    content: [paragraph("n1", "A word before."), ...it.content],
  }));
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  // As many kills as there are tries leave it so.
  await pool.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts");
  await sweep();
  expect(await db().publication.findUniqueOrThrow({ where: { editionId } })).toMatchObject({
    state: "failed",
    failure: "Something broke on our side. The draft is kept: publish it again.",
  });
  expect((await pool.query("SELECT 1 FROM graphile_worker._private_jobs")).rowCount).toBe(0);
  expect(await db().editionDraft.count({ where: { articleId: text.id } })).toBe(1);
  await pool.end();
});
