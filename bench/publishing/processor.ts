import { readdirSync, readFileSync } from "node:fs";
import { db } from "@/lib/db/client";

/** Milliseconds of processor time that this process and all of PostgreSQL's have used: what a busy machine can't blur. */
export async function processorTime(): Promise<{ ours: number; database: number }> {
  const { user, system } = process.cpuUsage();
  const [row] = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  const parent = stat(row?.pid ?? 0)?.parent;
  let database = 0;
  for (const pid of readdirSync("/proc")) {
    const one = /^\d+$/.test(pid) ? stat(Number(pid)) : null;
    if (one?.parent === parent) database += one?.time ?? 0;
  }
  return { ours: (user + system) / 1e3, database };
}

/** Of Linux alone, whose clock ticks a hundred times a second. */
function stat(pid: number): { parent: number; time: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { parent: Number(fields[1]), time: (Number(fields[11]) + Number(fields[12])) * 10 };
  } catch {
    return null;
  }
}
