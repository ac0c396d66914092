import "server-only";
import type { Tx } from "@/lib/db/transaction";
import type { JobName, Jobs } from "./types";

/** How often a job is tried, the times that its program was killed included; half a minute in all where it throws. */
const ATTEMPTS = 4;

/** Has something done after the commit, and nothing where there is none: the job is a row of the transaction. */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, payload: Jobs[Name]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, max_attempts => ${ATTEMPTS}::int)`;
}
