import "server-only";
import { type JobWorker, startJobWorker } from "./worker";

/** On globalThis: a development server loads this module anew at each change. */
const shared = globalThis as typeof globalThis & { whiteNightsJobs?: JobWorker };

/** Starts the one worker of this process, which ends with it. What it had begun is done by the next one. */
export function startJobs(): void {
  if (shared.whiteNightsJobs) return;
  const worker = startJobWorker();
  shared.whiteNightsJobs = worker;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void worker.stop());
}
