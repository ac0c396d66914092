import { db } from "@/lib/db/client";

/** Tables that grow with use: what reads one from end to end costs more each day. */
const GROWING = [
  "Annotation",
  "Placement",
  "Comment",
  "Membership",
  "Reading",
  "RevealGrant",
  "Event",
  "User",
  "Group",
];

type Reads = { relname: string; seq_scan: bigint; seq_tup_read: bigint };

/** The growing tables that `work` made PostgreSQL read whole, by its own counters; with how many rows. */
export async function wholeReads(work: () => Promise<unknown>): Promise<string[]> {
  await work();
  const before = await counters();
  await work();
  const after = await counters();
  return GROWING.flatMap((table) => {
    const rows = (after.get(table) ?? 0) - (before.get(table) ?? 0);
    return rows > 0 ? [`${table}: ${rows} rows`] : [];
  });
}

/** Rows read by sequential scans so far, a table. Counters arrive once a session reports them. */
async function counters(): Promise<Map<string, number>> {
  await db().$executeRaw`SELECT pg_stat_force_next_flush()`;
  await new Promise((done) => setTimeout(done, 1_500));
  await db().$executeRaw`SELECT pg_stat_clear_snapshot()`;
  const rows = await db().$queryRaw<Reads[]>`SELECT relname, seq_scan, seq_tup_read FROM pg_stat_user_tables`;
  return new Map(rows.map(({ relname, seq_tup_read }) => [relname, Number(seq_tup_read)]));
}
