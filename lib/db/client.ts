import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";

type Connections = { pool: Pool; prisma: PrismaClient };
const shared = globalThis as typeof globalThis & { whiteNightsDb?: Connections };

/**
 * The one pool and the one Prisma client of this process. They live on globalThis because pages, route
 * handlers and instrumentation each get their own copy of this module in a production build.
 */
function connections(): Connections {
  if (!shared.whiteNightsDb) {
    const pool = new Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_CONNECTIONS });
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    pool.on("error", (error) => console.error("database connection lost:", error.message));
    shared.whiteNightsDb = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  }
  return shared.whiteNightsDb;
}

/** For reads. Every write goes through `transaction`. */
export const db = (): PrismaClient => connections().prisma;

/** For libraries that speak SQL themselves. */
export const pool = (): Pool => connections().pool;
