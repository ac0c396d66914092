import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type JobHelpers, Logger, type Runner, run, type TaskList } from "graphile-worker";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { openPresence } from "./presence";
import { sweep } from "./sweep";
import { tasks } from "./tasks";

/** Jobs that one process does at once: few, as they share its processor with the readers, but none waits for a book. */
const AT_ONCE = 2;
/** Between two looks for what dead workers left, in milliseconds. */
const SWEEP_MS = 3_000;
/** Before a worker that broke down is started again, in milliseconds. */
const AGAIN_MS = 5_000;
/** The start script kills a server that has not ended after five seconds. */
const STOP_WITHIN_MS = 1_500;

export type JobWorker = { stop: () => Promise<void> };

/** Warnings and errors alone: what is done is recorded as events. */
const logger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(`jobs: ${message}`);
});

const taskList: TaskList = {};
// What a payload holds was written by `enqueue`.
for (const [name, task] of Object.entries(tasks))
  taskList[name] = (payload: unknown, { abortSignal }: JobHelpers) =>
    task.run(payload as never, abortSignal ?? new AbortController().signal);

/** What every run of the queue shares, the one-pass runs of tests too. */
export const jobOptions = { logger, taskList, noHandleSignals: true } as const;

/**
 * Does jobs until it is stopped, in this process. Taking and finishing them has connections of its own; what they do
 * goes by the ones that readers use. Ends within three seconds; what it had begun is done again by the next worker.
 */
export function startJobWorker(): JobWorker {
  const { DATABASE_URL } = env();
  const connections = new Pool({ connectionString: DATABASE_URL, max: AT_ONCE + 2 });
  const lost = (error: Error) => console.error("jobs: database connection lost:", error.message);
  connections.on("error", lost);
  connections.on("connect", (client) => void client.on("error", lost));
  const presence = openPresence(DATABASE_URL);
  const ending = new AbortController();
  let runner: Runner | null = null;

  /** Said before a worker takes its first job. */
  const appear = {
    name: "presence",
    worker: {
      hooks: {
        startWorker: (_: unknown, { worker }: { worker: { workerPool: { id: string } } }) =>
          presence.hold(worker.workerPool.id),
      },
    },
  } as GraphileConfig.Plugin;

  const work = forever(ending.signal, AGAIN_MS, async () => {
    runner = await run({
      ...jobOptions,
      pgPool: connections,
      concurrency: AT_ONCE,
      gracefulShutdownAbortTimeout: STOP_WITHIN_MS / 3,
      preset: { plugins: [appear] },
    });
    // Asked to end while it started.
    if (ending.signal.aborted) await runner.stop();
    await runner.promise;
  });
  const sweeping = forever(ending.signal, SWEEP_MS, sweep);

  return {
    stop: async () => {
      if (ending.signal.aborted) return;
      ending.abort();
      await Promise.race([runner?.stop().catch(() => {}), sleep(STOP_WITHIN_MS, null, { ref: false })]);
      await Promise.race([Promise.all([work, sweeping]), sleep(STOP_WITHIN_MS, null, { ref: false })]);
      await presence.close();
      await connections.end().catch(() => {});
    },
  };
}

/** Does something again and again, `pause` milliseconds after it ended, however it ended. */
async function forever(signal: AbortSignal, pause: number, act: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    try {
      await act();
    } catch (error) {
      if (!signal.aborted) console.error("jobs:", error);
    }
    await sleep(pause, null, { signal }).catch(() => {});
  }
}
