import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./places.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

/**
 * Writes Prisma's client into lib/db/generated. Prisma insists on the path of an engine that this command
 * never calls, and would download it: naming any program that exists keeps it off the network.
 * @returns {string} what the command said
 */
export function generate() {
  const cli = path.join(ROOT, "node_modules/prisma/build/index.js");
  const run = spawnSync(process.execPath, [cli, "generate", "--schema", "prisma/schema", "--no-hints"], {
    cwd: ROOT,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stderr || run.stdout || run.error}`);
  return run.stdout;
}

const STAMP = path.join(ROOT, "lib/db/generated/.stamp");

/** Generates when the schema or the version of Prisma changed since the last time. @returns whether it did */
export function generateIfChanged() {
  const state = hashOf(ROOT, ["prisma/schema", "node_modules/prisma/package.json"]);
  if (isStamped(STAMP, state)) return false;
  generate();
  stamp(STAMP, state);
  return true;
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(generate().trim());
