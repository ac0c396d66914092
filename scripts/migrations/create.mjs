import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FourPartError } from "../four-parts.mjs";
import { openEngine } from "./engine.mjs";
import { NO_FILTER, readMigrations, readSchema, schemaContainer } from "./files.mjs";

const LOCKFILE = `# Tells Prisma's engine for which database the migrations are written.\nprovider = "postgresql"\n`;

/**
 * Writes the migration that leads from the existing ones to the schema.
 *
 * @param {string} url a database in which databases may be made (the migrations are replayed in one)
 * @param {string} prisma the folder that holds `schema/` and `migrations/`
 * @param {string} name words for the folder's name
 * @param {Date} now
 * @returns {Promise<string | null>} the new file; null when the migrations already say all of the schema
 */
export async function createMigration(url, prisma, name, now) {
  const slug = slugOf(name);
  const script = await differenceToSchema(url, prisma);
  if (script === null) return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(prisma, "migrations", `${stamp}_${slug}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(prisma, "migrations", "migration_lock.toml"), LOCKFILE);
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, script);
  return file;
}

/** The SQL from the migrations to the schema; null when there is no difference. */
export async function differenceToSchema(url, prisma) {
  const engine = await openEngine(url, readSchema(prisma));
  try {
    const migrations = readMigrations(prisma);
    const isFirst = migrations.migrationDirectories.length === 0;
    const diff = await engine.call("diff", {
      from: isFirst ? { tag: "empty" } : { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", ...schemaContainer(prisma) },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: NO_FILTER,
    });
    return diff.exitCode === 2 ? diff.stdout : null;
  } finally {
    await engine.close();
  }
}

function slugOf(name) {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (slug !== "") return slug;
  throw new FourPartError({
    refused: "to write a migration without a name",
    seen: name === "" ? "no name" : JSON.stringify(name),
    allowed: "a few words in Latin letters and digits",
    fix: "npm run db:new -- what-changes",
  });
}
