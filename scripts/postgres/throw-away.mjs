import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../postgres.mjs";

/**
 * An embedded PostgreSQL with nothing in it, in a folder of its own that is deleted when it is stopped, or
 * when this process ends without having stopped it. Takes about a second.
 */
export async function startThrowAwayPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), "white-nights-"));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ folder, durable: false });
  clearAwayAfter(process.pid, server.pid, folder);
  const stop = async () => {
    await server.stop(2000);
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

/** A small shell that outlives this process, in case that is killed. */
function clearAwayAfter(pid, server, folder) {
  const script =
    'while kill -0 "$1" && kill -0 "$2"; do sleep 2; done; kill -0 "$1" || { kill -QUIT "$2"; sleep 2; rm -rf "$3"; }';
  const args = ["-c", script, "sh", String(pid), String(server), folder];
  spawn("/bin/sh", args, { detached: true, stdio: "ignore" }).unref();
}
