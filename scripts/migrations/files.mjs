import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** No tables are kept by anybody else. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * The schema files of a Prisma folder, in the order of their names.
 * @param {string} prisma the folder that holds `schema/` and `migrations/`
 * @returns {[path: string, content: string][]}
 */
export function readSchema(prisma) {
  const folder = path.join(prisma, "schema");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => [path.join(folder, name), readFileSync(path.join(folder, name), "utf8")]);
}

/** The same in the shape that the engine takes as a parameter. */
export function schemaContainer(prisma) {
  return { files: readSchema(prisma).map(([file, content]) => ({ path: file, content })) };
}

/** The migrations of a Prisma folder in the shape that the engine takes, oldest first. */
export function readMigrations(prisma) {
  const baseDir = path.join(prisma, "migrations");
  const lock = path.join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: readScript(path.join(baseDir, name, "migration.sql")),
      },
    })),
  };
}

function readScript(file) {
  try {
    return { tag: "ok", value: readFileSync(file, "utf8") };
  } catch (error) {
    return { tag: "error", value: error.message };
  }
}
