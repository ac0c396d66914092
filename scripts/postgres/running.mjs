import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { commandLine, hasEnded, isAlive, signal } from "../processes.mjs";

/**
 * What runs on a cluster now, by its postmaster.pid: a number that was reused by another program, or that
 * belongs to nobody, is a leftover of a crash and is removed.
 * @returns {{ pid: number, port: number } | null}
 */
export function findRunning(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid) && commandLine(pid).includes(cluster)) {
    return { pid, port: Number(lines[3]) };
  }
  rmSync(file, { force: true });
  return null;
}

/**
 * Stops a server: at once for its clients but in good order for the data (fast shutdown), harder when that
 * takes too long. Returns when the process has ended.
 * @param {number} patience milliseconds for the shutdown in good order
 */
export async function stopServer(pid, patience = 6000) {
  signal(pid, "SIGINT");
  if (await hasEnded(pid, patience)) return;
  signal(pid, "SIGQUIT");
  if (await hasEnded(pid, 1500)) return;
  signal(pid, "SIGKILL");
  await hasEnded(pid, 1000);
}
