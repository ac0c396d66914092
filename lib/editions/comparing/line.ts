import "server-only";
import { Worker } from "node:worker_threads";
import type { Message, Reply } from "./questions";

/** Without a question for so long, in milliseconds, the thread ends, and its memory is given back. */
const IDLE_MS = 60_000;

type Waiting = { message: Message; resolve: (reply: Reply) => void; reject: (error: unknown) => void };

/** What stands in line for a thread that does one thing at a time. */
export type Line = {
  /** Asks when its turn comes; with `first`, before all others. Rejects when the thread breaks down at it. */
  send: (message: Message, first: boolean) => Promise<Reply>;
  /** How many wait for their turn. */
  waiting: () => number;
};

/** A line before a thread that is started when somebody asks, and ended when nobody does any more. */
export function openLine(start: () => Worker = startThread, idleMs = IDLE_MS): Line {
  const line: Waiting[] = [];
  let thread: Worker | null = null;
  let asked: Waiting | null = null;
  let idle: NodeJS.Timeout | undefined;

  /** The next question to it starts another one. */
  function lose(which: Worker, why: unknown): void {
    if (thread !== which) return;
    thread = null;
    asked?.reject(why);
  }

  function started(): Worker {
    const next = start();
    next.on("message", (reply: Reply) => asked?.resolve(reply));
    next.on("error", (error) => lose(next, error));
    next.on("exit", (code) => lose(next, new Error(`the comparing thread ended (${code})`)));
    // It keeps no program running that has nothing else to do.
    next.unref();
    return next;
  }

  async function work(): Promise<void> {
    clearTimeout(idle);
    for (let next = line.shift(); next; next = line.shift()) {
      const { message, resolve, reject } = next;
      await new Promise<Reply>((answered, broken) => {
        asked = { message, resolve: answered, reject: broken };
        thread ??= started();
        thread.postMessage(message);
      }).then(resolve, reject);
    }
    asked = null;
    idle = setTimeout(() => {
      const ended = thread;
      thread = null;
      void ended?.terminate();
    }, idleMs).unref();
  }

  return {
    send: (message, first) =>
      new Promise((resolve, reject) => {
        const waiting = { message, resolve, reject };
        if (first) line.unshift(waiting);
        else line.push(waiting);
        if (!asked) void work();
      }),
    waiting: () => line.length,
  };
}

/** Next builds the thread's program out of the URL; tests, benchmarks and the seed run its source. */
function startThread(): Worker {
  return new Worker(new URL("./thread.ts", import.meta.url), {
    execArgv: process.env.NEXT_RUNTIME ? [] : ["--import", "./scripts/tsx-in-threads.mjs"],
  });
}
