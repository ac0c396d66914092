import { Worker } from "node:worker_threads";
import type { Imported, ImportJob } from "./import-text";
import type { ImportAnswer } from "./import-worker";
import { ImportRefusal } from "./refusal";

/** Texts up to this many bytes are read where they are asked for: the worst takes a fifth of a second. */
export const SMALL_IMPORT_BYTES = 64 * 1024;

/** Imports read at once in this process; the others wait in line, so that many don't take every core from the pages. */
const MOST_AT_ONCE = 2;

/**
 * How long a text may be read, without its time in line, and the heap it may fill. The worst known takes 7 s on
 * a free core, and 20 s were seen on a machine that had four times more to do than it could; it fills less than 300 MB.
 */
const LIMITS = { milliseconds: 30_000, megabytes: 512 };

type Line = { reading: number; waiting: (() => void)[] };
const shared = globalThis as typeof globalThis & { whiteNightsImports?: Line };

/** On globalThis, because a production build holds a copy of this module for each route. */
function line(): Line {
  shared.whiteNightsImports ??= { reading: 0, waiting: [] };
  return shared.whiteNightsImports;
}

/**
 * The same as importText, in a thread of its own: this one goes on answering meanwhile. The thread costs some
 * 0.1 s to start, and a copy of the text and of what was made of it.
 * @throws {ImportRefusal} as importText does, and `too-complex` beyond the limits of time or memory: then the
 *   thread is ended, and nothing else is.
 */
export async function importInWorker(job: ImportJob, limits = LIMITS): Promise<Imported> {
  await turn();
  try {
    return await readInThread(job, limits);
  } finally {
    next();
  }
}

async function turn(): Promise<void> {
  const { reading, waiting } = line();
  if (reading < MOST_AT_ONCE) line().reading += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place on to whoever waits longest; only where nobody does it becomes free. */
function next(): void {
  const first = line().waiting.shift();
  if (first) first();
  else line().reading -= 1;
}

async function readInThread({ bytes, ...about }: ImportJob, limits: typeof LIMITS): Promise<Imported> {
  // A copy, because a buffer of the database's client is a window on a larger one, which would all be sent.
  const own = new Uint8Array(bytes);
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), {
    workerData: { ...about, bytes: own } satisfies ImportJob,
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // Next builds the thread's program out of the URL above; tests and the seed run its source.
    execArgv: process.env.NEXT_RUNTIME ? [] : ["--import", "./scripts/tsx-in-threads.mjs"],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ImportAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(tooComplex()), limits.milliseconds);
      worker.once("message", resolve);
      worker.on("error", (error) => reject(isOutOfMemory(error) ? tooComplex() : error));
      worker.once("exit", (code) => reject(new Error(`an import ended without an answer, code ${code}`)));
    });
    if ("imported" in answer) return answer.imported;
    const { code, title, detail } = answer.refused;
    throw new ImportRefusal(code, title, detail);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const isOutOfMemory = (error: Error) => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

const tooComplex = () =>
  new ImportRefusal(
    "too-complex",
    "Reading this text takes too long, or too much memory.",
    "Divide it and import the parts as texts of their own, or import it as plain text.",
  );
