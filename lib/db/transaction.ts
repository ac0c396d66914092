import "server-only";
import { db } from "./client";
import { Prisma } from "./generated/client";

export type Tx = Prisma.TransactionClient;

/** Prisma's code for a transaction that lost a race (serialization failure or deadlock). */
const LOST_RACE = "P2034";
const ATTEMPTS = 4;

/**
 * Runs a command in one transaction (READ COMMITTED: commands take the locks they rely on). Run again, up
 * to four times, when PostgreSQL ends it for a deadlock; so `work` must do nothing outside the database.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, { maxWait: 10_000, timeout: 30_000 });
    } catch (error) {
      const lost = error instanceof Prisma.PrismaClientKnownRequestError && error.code === LOST_RACE;
      if (!lost || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The database's clock at this moment, after the locks that were waited for; never the transaction's start. */
export async function clockIn(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error("the database did not tell the time");
  return row.now;
}
