import "server-only";
import { AppError } from "@/lib/errors";
import { type Line, openLine } from "./line";
import type { Answers, Question, Sides } from "./questions";

/** Two texts that never change under their ids. `load` is called where they are not known any more. */
export type Pair = { from: string; to: string; load: () => Promise<Sides> };

/** Questions that may wait: those of readers for their place in a new edition take a fraction of a millisecond each. */
const MAX_WAITING = 500;
/** Pairs of texts that may be on their way to the thread at once: each is up to eight megabytes, and a second's work. */
const MAX_BROUGHT = 8;
/** Texts just brought are forgotten again only where many others were brought at the same moment. */
const ATTEMPTS = 3;

type Comparing = { line: Line; brought: Map<string, Promise<void>> };
/** On globalThis: pages, route handlers and instrumentation each have their own copy of this module. */
const shared = globalThis as typeof globalThis & { whiteNightsComparing?: Comparing };

/**
 * Asks about two texts, away from the thread that answers requests: comparing books takes half a second and more.
 * The caller has asked whether this reader may see both. A `job` goes before all readers, is never refused, and waits
 * for nothing that a reader has begun, as it may hold locks that readers wait for.
 *
 * Cost: the comparison once for all who ask about the same texts soon after; then little.
 * @throws AppError 503 where too many wait already.
 */
export async function ask<Q extends Question>(
  { from, to, load }: Pair,
  question: Q,
  { job = false } = {},
): Promise<Answers[Q["ask"]]> {
  shared.whiteNightsComparing ??= { line: openLine(), brought: new Map() };
  const { line, brought } = shared.whiteNightsComparing;
  const key = `${from} ${to}`;
  const bring = async () => void (await line.send({ key, sides: await load() }, job));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (!job && line.waiting() >= MAX_WAITING) throw busy();
    const { answer, unknown } = await line.send({ key, question }, job);
    if (!unknown) return answer as Answers[Q["ask"]];
    if (job) await bring();
    else await once(brought, key, bring);
  }
  throw new Error("texts that were brought for a comparison were forgotten again and again");
}

/** Does for all who ask under one key at the same time what the first of them asked for. */
function once(brought: Map<string, Promise<void>>, key: string, bring: () => Promise<void>): Promise<void> {
  const under = brought.get(key);
  if (under) return under;
  if (brought.size >= MAX_BROUGHT) throw busy();
  const made = bring().finally(() => brought.delete(key));
  brought.set(key, made);
  return made;
}

const busy = () =>
  new AppError(
    503,
    "busy",
    "Too many texts are being compared just now.",
    "Wait a few seconds, then ask again.",
    { retryAfter: 5 },
  );
