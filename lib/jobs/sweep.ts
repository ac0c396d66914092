import "server-only";
import { pool } from "@/lib/db/client";
import { ALIVE } from "./presence";
import { tasks } from "./tasks";
import type { JobName } from "./types";

/**
 * Frees the jobs of workers that no longer live. Whoever lives holds a lock under the worker's name; who can take
 * that lock has found a dead one. In one statement, so that nobody holds it longer than it takes.
 */
const FREE = `
  WITH holders AS MATERIALIZED (
    SELECT locked_by AS worker FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL),
  dead AS MATERIALIZED (
    SELECT worker FROM holders WHERE pg_try_advisory_xact_lock($1, hashtext(worker)))
  SELECT graphile_worker.force_unlock_workers(array_agg(worker)) FROM dead HAVING count(*) > 0`;

/** What was tried too often, and nobody works on. */
const SPENT = `
  SELECT j.id::text, t.identifier AS name, j.payload, j.last_error AS why
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE j.attempts >= j.max_attempts AND j.locked_by IS NULL LIMIT 100`;

type Spent = { id: string; name: string; payload: { editionId: string }; why: string | null };

const isOurs = (name: string): name is JobName => Object.hasOwn(tasks, name);

/** Runs at the start and every few seconds, on every node; safe to run at the same time as others do. */
export async function sweep(): Promise<void> {
  await pool().query(FREE, [ALIVE]);
  const { rows } = await pool().query<Spent>(SPENT);
  for (const { id, name, payload, why } of rows) {
    if (isOurs(name)) await tasks[name].giveUp(payload, why ?? "the program was ended while it worked");
    await pool().query("SELECT id FROM graphile_worker.complete_jobs(ARRAY[$1]::bigint[])", [id]);
  }
}
