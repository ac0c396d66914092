import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasEnded, signal } from "../processes.mjs";
import { reachableHost } from "./settings.mjs";
import { tied } from "./tied.mjs";

const READY_WITHIN = 60_000;

/**
 * Starts the built application, and waits until it answers.
 *
 * It runs in a session of its own, so that Ctrl-C reaches only this program, which then ends things in
 * order; and it ends by itself when this program is killed (./tied.mjs).
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, port: number, host: string, mode?: "start" | "dev",
 *   onStart?: (pid: number) => void, quiet?: boolean }} options
 * @returns {Promise<{ pid: number, ended: Promise<number>, stop: (patience?: number) => Promise<void> }>}
 *   `ended` resolves with the exit code
 */
export async function serve({ root, env, port, host, mode = "start", onStart, quiet = false }) {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const { args, ...options } = tied([next, mode, "--port", String(port), "--hostname", host], {
    ...env,
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const child = spawn(process.execPath, args, { ...options, cwd: root, detached: true });
  const words = collect(child, quiet);
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  if (child.pid !== undefined) onStart?.(child.pid);
  const outcome = await Promise.race([answers(port, host), ended]);
  if (outcome !== true) {
    if (child.pid !== undefined) await stopProcess(child.pid, 1000);
    throw new Error(`the web server did not start:\n${words()}`);
  }
  return { pid: child.pid, ended, stop: (patience = 5000) => stopProcess(child.pid, patience) };
}

/** Shows what the server says once it runs (before that, Next's own greeting), and keeps the beginning. */
function collect(child, quiet) {
  let beginning = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.on("data", (chunk) => {
      const text = String(chunk);
      if (beginning.length < 20_000) beginning += text;
      if (!quiet && !/^\s*(▲|- (Local|Network)|✓ (Starting|Ready|Running))/m.test(text)) to.write(text);
    });
  }
  return () => beginning;
}

/** Open streams may keep the server from ending in good order: after `patience` milliseconds it is killed. */
async function stopProcess(pid, patience) {
  signal(pid, "SIGTERM");
  if (await hasEnded(pid, patience)) return;
  signal(pid, "SIGKILL");
  await hasEnded(pid, 1000);
}

async function answers(port, host) {
  const url = `http://${reachableHost(host)}:${port}/`;
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    try {
      await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}
