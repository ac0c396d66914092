import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { run } from "../run.mjs";
import { hashOf, isStamped, stamp } from "../stamp.mjs";
import { tied } from "./tied.mjs";

/** Names at the top that no page is made of. */
const ASIDE = new Set([
  "bench",
  "docs",
  "e2e",
  "node_modules",
  "scripts",
  "test-results",
  "playwright-report",
]);

/**
 * Builds the pages for production, unless the last finished build was made from the same sources. What an
 * interrupted build left is thrown away.
 * @param {{ root: string, distDir: string, env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {(() => Promise<void>) | null} the work to do; null when there is none
 */
export function buildIfChanged({ root, distDir, env, signal }) {
  const folder = path.join(root, distDir);
  const file = path.join(folder, "white-nights-build");
  const state = stateOf(root);
  if (isStamped(file, state)) return null;
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    const next = path.join(root, "node_modules/next/dist/bin/next");
    const { args, ...options } = tied([next, "build"], {
      ...env,
      NODE_ENV: "production",
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: "1",
    });
    const { code, output } = await run(process.execPath, args, { ...options, cwd: root, signal });
    if (code !== 0) throw new Error(`next build failed:\n${output}`);
    stamp(file, state);
  };
}

/** A hash of all sources and settings of a build; tests and generated files don't count. */
function stateOf(root) {
  const names = readdirSync(root).filter((name) => {
    const counts = !name.startsWith(".") && !ASIDE.has(name) && !/\.(md|tsbuildinfo)$|^next-env/.test(name);
    return counts || /^\.env/.test(name);
  });
  const skip = (name) => /\.test\.[a-z]+$/.test(name) || name === "lib/db/generated";
  return `${root}\n${hashOf(root, names.sort(), skip)}\n`;
}
