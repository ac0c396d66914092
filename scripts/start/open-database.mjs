import { migrate } from "../migrations/apply.mjs";
import { DATABASE, PRISMA } from "../places.mjs";
import { ensureDatabase, startPostgres } from "../postgres.mjs";
import { step } from "../progress.mjs";

/**
 * The migrated database: the given one, or that of the embedded server, which is then stopped at the end.
 * @param {{ given: string | null, folder: string, started: import("./until-stopped.mjs").Started }} options
 * @returns {Promise<string>} its URL
 */
export async function openDatabase({ given, folder, started }) {
  let url = given;
  if (url === null) {
    const server = await step("Starting the embedded PostgreSQL", () => startPostgres({ folder }));
    started.add(() => server.stop(2500));
    url = await ensureDatabase(server, DATABASE);
  }
  const applied = await step("Bringing the database up to date", () => migrate(url, PRISMA));
  if (applied.length > 0) console.log(`    applied: ${applied.join(", ")}`);
  return url;
}
