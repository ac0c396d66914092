import { readFileSync } from "node:fs";
import path from "node:path";
import { FourPartError } from "../four-parts.mjs";
import { run } from "../run.mjs";

/**
 * Whether node_modules holds what package-lock.json says: npm writes the same list inside it, after it has
 * finished. Packages for other systems may be missing.
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const found = packagesOf(path.join(root, "node_modules/.package-lock.json"));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === "" || (found[name] ? found[name].version === entry.version : entry.optional === true),
  );
}

/**
 * Installs the locked packages, development ones included (the build and the tests need some). Install
 * scripts are not run: none is needed, and one of them would try a download that fails offline.
 * @param {string} root
 * @param {AbortSignal} [signal] gives up
 * @throws FourPartError with the last lines of npm
 */
export async function install(root, signal) {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"];
  const [command, before] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const { code, output } = await run(command, [...before, ...args, "--loglevel=error"], {
    cwd: root,
    signal,
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (code === 0) return;
  throw new FourPartError({
    refused: "to start without the packages of package-lock.json",
    seen: output.trim().split("\n").slice(-4).join("\n"),
    allowed: "npm 10 or newer, with a way to its registry",
    fix: "run `npm ci` and read what it says; behind a proxy, set HTTPS_PROXY",
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
