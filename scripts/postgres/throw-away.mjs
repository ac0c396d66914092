import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../postgres.mjs";

/**
 * An embedded PostgreSQL with nothing in it, in a folder of its own that is deleted when it is stopped.
 * Takes about a second.
 */
export async function startThrowAwayPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), "white-nights-"));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ folder, durable: false });
  const stop = async () => {
    await server.stop(2000);
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}
