import path from "node:path";
import { loadDotenv } from "../dotenv.mjs";
import { DATA, ROOT } from "../places.mjs";
import { step } from "../progress.mjs";
import { appEnv } from "./app-env.mjs";
import { install, isInstalled } from "./install.mjs";
import { takeLock } from "./lock.mjs";
import { requireNode, requirePort, requireWritable } from "./requirements.mjs";
import { keptSecret } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";
import { Started } from "./until-stopped.mjs";

/**
 * What `npm start` and `npm run dev` have in common: take the folder, install, open the database, serve, and
 * end everything in order.
 *
 * Nothing is installed when this begins: what needs a package is imported after the installation.
 *
 * @param {object} how
 * @param {"start" | "dev"} how.mode of the web server
 * @param {(facts: Facts) => Promise<void>} how.prepare what is to be done before it starts
 * @param {(facts: Facts) => Promise<void>} how.greet says that it runs, and where
 * @typedef {{ settings: ReturnType<typeof readSettings>, env: NodeJS.ProcessEnv, started: Started }} Facts
 */
export async function runProgram({ mode, prepare, greet }) {
  requireNode(process.versions.node);
  loadDotenv();
  const settings = readSettings(process.env);
  requireWritable(DATA);
  const started = new Started();
  const lock = await takeLock(DATA);
  started.add(lock.release);
  try {
    await requirePort(settings.port, settings.host);
    const env = await openApplication(settings, started, mode);
    await prepare({ settings, env, started });
    const start = () => serve({ root: ROOT, env, ...settings, mode, onStart: lock.note });
    const server = await step("Starting the web server", start);
    started.add(() => server.stop());
    await greet({ settings, env, started });
    const code = await server.ended;
    if (!started.isEnding) throw new Error(`the web server ended by itself with code ${code}`);
  } catch (error) {
    if (!started.isEnding) throw error;
  } finally {
    await started.end();
  }
}

/** Packages, generated client, database: the environment in which the application can run. */
async function openApplication(settings, started, mode) {
  const { signal } = started.aborted;
  if (!isInstalled(ROOT)) await step("Installing the packages", () => install(ROOT, signal));
  const { generateIfChanged } = await import("../generate.mjs");
  generateIfChanged();
  const { openDatabase } = await import("./open-database.mjs");
  const databaseUrl = await openDatabase({ given: settings.databaseUrl, folder: DATA, started });
  const secret = settings.secret ?? keptSecret(path.join(DATA, "secret"), 32);
  const env = appEnv({ settings, databaseUrl, secret });
  return mode === "dev" ? { ...env, NODE_ENV: "development" } : env;
}
