import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "../run.mjs";
import { hashOf, isStamped, stamp } from "../stamp.mjs";
import { keptSecret } from "./secrets.mjs";

/** With which address one signs in to the samples. */
export const SAMPLE_EMAIL = "host@white-nights.example";

/** The password of the sample people: made once, kept in the data folder. */
export function samplePassword(data) {
  return keptSecret(path.join(data, "sample-password"), 12);
}

/**
 * Loads the sample articles and people, once for a database; when developing, again after they changed.
 * @param {{ root: string, data: string, env: NodeJS.ProcessEnv, again?: boolean }} options
 * @returns {(() => Promise<void>) | null} the work to do; null when there is none
 */
export function loadSamplesOnce({ root, data, env, again = false }) {
  const seed = "prisma/seed.ts";
  const file = path.join(data, "samples-loaded");
  const state = again ? hashOf(root, [seed, "prisma/samples"]) : "";
  if (!existsSync(path.join(root, seed))) return null;
  if (again ? isStamped(file, state) : existsSync(file)) return null;
  return async () => {
    const { code, output } = await run(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", seed],
      { cwd: root, env: { ...env, SAMPLE_PASSWORD: samplePassword(data) } },
    );
    if (code !== 0) throw new Error(`the samples could not be loaded:\n${output}`);
    stamp(file, state);
  };
}
