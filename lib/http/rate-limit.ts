import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** So many acts in so many seconds. */
type Rate = { points: number; seconds: number };

export type Limit = Rate & {
  name: string;
  /**
   * What holds where no address is known and all share one counter: more acts and a short wait, so that one
   * person can't shut everybody out for long.
   */
  shared?: Rate;
};

export const LIMITS = {
  /** Guesses at one account from one address. */
  signIn: { name: "sign-in", points: 20, seconds: 15 * 60 },
  /** Guesses from one address, whatever the accounts: a class behind one address may sign in at once. */
  signInFrom: {
    name: "sign-in-from",
    points: 200,
    seconds: 15 * 60,
    shared: { points: 300, seconds: 60 },
  },
  /** Attempts, mistaken ones included: a class behind one address may sign up at once. */
  signUp: { name: "sign-up", points: 60, seconds: 3600, shared: { points: 100, seconds: 120 } },
  password: { name: "password", points: 10, seconds: 15 * 60 },
  upload: { name: "upload", points: 30, seconds: 600 },
  /** What reads a file or all of an account: a preview of an import, an import into a draft, an export. */
  heavyRead: { name: "heavy-read", points: 60, seconds: 60 },
  /** Two editions compared: a new one makes every reader of the one before ask for their place at once. */
  compare: { name: "compare", points: 60, seconds: 60, shared: { points: 600, seconds: 60 } },
  write: { name: "write", points: 120, seconds: 60 },
} as const satisfies Record<string, Limit>;

/** In place of an address that nobody told us. */
const EVERYBODY = "direct";

const limiters = new Map<string, RateLimiterPostgres>();

function limiter(name: string, { points, seconds }: Rate): RateLimiterPostgres {
  let made = limiters.get(name);
  if (!made) {
    made = new RateLimiterPostgres({
      storeClient: pool(),
      storeType: "pool",
      tableName: "RateLimit",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
    limiters.set(name, made);
  }
  return made;
}

/**
 * Counts one act of `who` (an account's id or an address). Counters stand in PostgreSQL: every node sees them.
 * @throws AppError 429 with the seconds to wait.
 */
export async function spend(limit: Limit, who: string): Promise<void> {
  if (env().RATE_LIMITS === "off") return;
  const shared = who === EVERYBODY ? limit.shared : undefined;
  try {
    await limiter(shared ? `${limit.name}-shared` : limit.name, shared ?? limit).consume(who);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.ceil(refusal.msBeforeNext / 1000);
    throw new AppError(
      429,
      "too-many",
      "That was too often.",
      `Wait ${seconds} seconds, then send it again.`,
      {
        retryAfter: seconds,
      },
    );
  }
}

/**
 * The client's address. `X-Forwarded-For` counts only as far as the configured number of proxies reaches:
 * the entry that the outermost of our own proxies wrote. Without a proxy that is trusted there is none, because
 * Next does not tell from where a connection came.
 */
export function addressOf(headers: Headers): string {
  const proxies = env().TRUSTED_PROXIES;
  if (proxies === 0) return EVERYBODY;
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-proxies) || "unknown";
}
