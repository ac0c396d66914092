import "server-only";
import { AppError } from "@/lib/errors";
import { db } from "./client";
import { Prisma } from "./generated/client";

export type Tx = Prisma.TransactionClient;

/**
 * Whether PostgreSQL ended the transaction for a deadlock or a serialization failure. Prisma gives that a code of
 * its own, but not where the statement was raw SQL, which all our locks are: there the SQLSTATE stands within.
 */
function lostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2034") return true;
  return error.code === "P2010" && /`40(001|P01)`/.test(error.message);
}

/** Whether it waited too long, for a connection or for others' locks; nothing of it was kept. */
const ranOut = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2028";

const ATTEMPTS = 4;
/**
 * How long a transaction may wait for a connection, and take, in milliseconds. A crowd that writes in one thread waits
 * in one line; who waits longer has given up (PATIENCE of the browser).
 */
const LIMITS = { maxWait: 20_000, timeout: 30_000 };

const crowded = () =>
  new AppError(
    503,
    "crowded",
    "Too many write at this moment.",
    "Nothing was changed. Try again in a minute; what you wrote in the margin is sent again by itself.",
    { retryAfter: 10 },
  );

const afterwards = new WeakMap<Tx, (() => void)[]>();

/** Has something done once this transaction is committed; nothing of it when it is not. It must not throw. */
export function afterCommit(tx: Tx, act: () => void): void {
  afterwards.set(tx, [...(afterwards.get(tx) ?? []), act]);
}

/**
 * Runs a command in one transaction (READ COMMITTED: commands take the locks they rely on). Run again, up
 * to four times, when PostgreSQL ends it for a deadlock; so `work` must do nothing outside the database.
 * @throws AppError 503 where the limits ran out.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, limits = LIMITS): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      let acts: (() => void)[] = [];
      const result = await db().$transaction(async (tx) => {
        const done = await work(tx);
        acts = afterwards.get(tx) ?? [];
        return done;
      }, limits);
      for (const act of acts) act();
      return result;
    } catch (error) {
      if (ranOut(error)) throw crowded();
      if (!lostRace(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The database's clock at this moment, after the locks that were waited for; never the transaction's start. */
export async function clockIn(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error("the database did not tell the time");
  return row.now;
}
