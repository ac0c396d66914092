import "server-only";
import { pool } from "@/lib/db/client";
import { remindOfDue } from "@/lib/readings/remind";
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

/** `payload` has what its kind of job needs. */
type Spent = {
  id: string;
  name: string;
  payload: { editionId: string; groupId: string };
  why: string | null;
};

const isOurs = (name: string): name is JobName => Object.hasOwn(tasks, name);

/**
 * Editions that wait for a job which is not there: the queue was lost, or somebody took the job out of it by hand. A
 * job is in the transaction that makes its publication, so whatever has none was never meant to be without.
 */
const FORGOTTEN = `
  SELECT graphile_worker.add_job('place-edition', json_build_object('editionId', p."editionId"), max_attempts => 4)
  FROM "Publication" p WHERE p.state = 'placing' AND NOT EXISTS (
    SELECT 1 FROM graphile_worker._private_jobs j WHERE j.payload ->> 'editionId' = p."editionId"::text)`;

/** Groups whose waiting period is over. */
const DUE = `
  SELECT graphile_worker.add_job('erase-group', json_build_object('groupId', g.id), max_attempts => 4)
  FROM "Group" g WHERE g."eraseAt" <= clock_timestamp() AND NOT EXISTS (
    SELECT 1 FROM graphile_worker._private_jobs j WHERE j.payload ->> 'groupId' = g.id::text)`;

/** Runs at the start and every few seconds, on every node; safe to run at the same time as others do. */
export async function sweep(): Promise<void> {
  await pool().query(FREE, [ALIVE]);
  await pool().query(FORGOTTEN);
  await pool().query(DUE);
  const { rows } = await pool().query<Spent>(SPENT);
  for (const spent of rows) await giveUp(spent);
  await remindOfDue();
}

/** What fails here stays for the next look, and keeps nothing else from being given up. */
async function giveUp({ id, name, payload, why }: Spent): Promise<void> {
  try {
    if (isOurs(name)) await tasks[name].giveUp(payload, why ?? "the program was ended while it worked");
    await pool().query("SELECT id FROM graphile_worker.complete_jobs(ARRAY[$1]::bigint[])", [id]);
  } catch (error) {
    console.error(`jobs: ${name} could not be given up:`, error);
  }
}
