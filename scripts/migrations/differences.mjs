import { FourPartError } from "../four-parts.mjs";
import { NO_FILTER, schemaContainer } from "./files.mjs";

/**
 * Refuses to touch a database that is not what the migrations made of it. A migration that was cut off (the
 * program was killed) left nothing, because each is one transaction, and is marked to be tried again.
 *
 * @param {object} engine
 * @param {{ migrationsList: object, prisma: string, mayReplay: boolean }} facts `mayReplay`: the role may
 *   create a database, in which the migrations are replayed to compare; otherwise the schema is compared
 */
export async function refuseDifferences(engine, { migrationsList, prisma, mayReplay }) {
  const history = await engine.call("diagnoseMigrationHistory", {
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  if (!history.hasMigrationsTable) return;
  const unknown = history.history?.unpersistedMigrationNames ?? [];
  if (unknown.length > 0) throw newerDatabase(unknown);
  const edited = history.editedMigrationNames.filter((name) => !history.failedMigrationNames.includes(name));
  if (edited.length > 0) throw editedMigrations(edited);
  for (const migrationName of history.failedMigrationNames) {
    await engine.call("markMigrationRolledBack", { migrationName });
  }
  const waiting = new Set([
    ...history.failedMigrationNames,
    ...(history.history?.unappliedMigrationNames ?? []),
  ]);
  const applied = migrationsList.migrationDirectories.filter(({ path }) => !waiting.has(path));
  if (applied.length === 0 || (!mayReplay && waiting.size > 0)) return;
  const drift = await engine.call("diff", {
    from: mayReplay
      ? { tag: "migrations", ...migrationsList, migrationDirectories: applied }
      : { tag: "schemaDatamodel", ...schemaContainer(prisma) },
    to: { tag: "schemaDatasource", ...schemaContainer(prisma), configDir: prisma },
    script: false,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: NO_FILTER,
  });
  if (drift.exitCode === 2) throw changedByHand(drift.stdout);
}

function newerDatabase(names) {
  return new FourPartError({
    refused: "to work on this database, because it is newer than the program",
    seen: `migrations that this program does not have: ${names.join(", ")}`,
    allowed: "a database of this version or of an earlier one",
    fix: "update the program to the version that last used the database,\nor restore the backup that was made before the update",
  });
}

function editedMigrations(names) {
  return new FourPartError({
    refused: "to migrate, because a migration was edited after it had been applied",
    seen: `another text than the database remembers: ${names.join(", ")}`,
    allowed: "migrations that never change once they are applied anywhere",
    fix: "restore the files under prisma/migrations from the repository,\nand put the change into a new migration: npm run db:new -- name",
  });
}

function changedByHand(summary) {
  return new FourPartError({
    refused: "to migrate, because tables were changed by something other than the migrations",
    seen: summary.trim(),
    allowed: "tables exactly as the applied migrations made them",
    fix: "undo the change in the database (a minus above is missing there, a plus is too much),\nor make it the change of a new migration: npm run db:new -- name",
  });
}
