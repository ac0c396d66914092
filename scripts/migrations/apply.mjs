import { FourPartError } from "../four-parts.mjs";
import { withConnection } from "./connection.mjs";
import { refuseDifferences } from "./differences.mjs";
import { openEngine } from "./engine.mjs";
import { NO_FILTER, readMigrations, readSchema } from "./files.mjs";
import { migrateQueue } from "./queue.mjs";

/**
 * Brings a database up to date with the migrations of a Prisma folder. Each migration is one transaction, in
 * the order of the names; Prisma's own table `_prisma_migrations` remembers what was applied. The job queue's own
 * tables are brought up to date after them.
 *
 * @param {string} url
 * @param {string} prisma the folder that holds `schema/` and `migrations/`
 * @returns {Promise<string[]>} the names of those applied now; empty when there was nothing to do
 * @throws FourPartError when the database can't be reached, is newer than the program, was changed by hand,
 *   or when a migration was edited after it had been applied, or fails
 */
export async function migrate(url, prisma) {
  const mayReplay = await withConnection(url, canCreateDatabases);
  const engine = await openEngine(url, readSchema(prisma));
  let applied;
  try {
    const migrationsList = readMigrations(prisma);
    await refuseDifferences(engine, { migrationsList, prisma, mayReplay });
    try {
      const done = await engine.call("applyMigrations", { migrationsList, filters: NO_FILTER });
      applied = done.appliedMigrationNames;
    } catch (error) {
      throw await explainFailure(engine, migrationsList, error);
    }
  } finally {
    await engine.close();
  }
  await migrateQueue(url);
  return applied;
}

async function canCreateDatabases(client) {
  const role = await client.query(
    "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user",
  );
  return role.rows[0]?.may === true;
}

async function explainFailure(engine, migrationsList, error) {
  const history = { migrationsList, optInToShadowDatabase: false, filters: NO_FILTER };
  const { failedMigrationNames } = await engine.call("diagnoseMigrationHistory", history);
  return new FourPartError(
    {
      refused: `the migration ${failedMigrationNames.join(", ") || "of the database"}`,
      seen: firstLines(error),
      allowed: "a script that this database accepts from the first statement to the last",
      fix: "nothing of this migration was kept; correct what it complains about and start again",
    },
    error,
  );
}

/** The message of the engine without its trace. */
function firstLines(error) {
  return String(error?.message ?? error)
    .split(/\n\s+0: /)[0]
    .trim();
}
