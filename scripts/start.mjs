/**
 * npm start: from a fresh clone to a running site. Nothing is installed when this begins, so only what needs
 * no package is imported at the top.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { runMain } from "./four-parts.mjs";
import { DATA, ROOT } from "./places.mjs";
import { step } from "./progress.mjs";
import { appEnv } from "./start/app-env.mjs";
import { buildIfChanged } from "./start/build.mjs";
import { install, isInstalled } from "./start/install.mjs";
import { takeLock } from "./start/lock.mjs";
import { requireNode, requirePort, requireWritable } from "./start/requirements.mjs";
import { loadSamplesOnce, SAMPLE_EMAIL, samplePassword } from "./start/samples.mjs";
import { keptSecret } from "./start/secrets.mjs";
import { serve } from "./start/serve.mjs";
import { readSettings } from "./start/settings.mjs";
import { Started } from "./start/until-stopped.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const dotenv = path.join(ROOT, ".env");
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);
  const settings = readSettings(process.env);
  console.log("White Nights");
  requireWritable(DATA);
  const started = new Started();
  const lock = await takeLock(DATA);
  started.add(lock.release);
  try {
    await requirePort(settings.port, settings.host);
    const env = await prepare(settings, started);
    const onStart = (pid) => lock.note(pid);
    const server = await step("Starting the web server", () =>
      serve({ root: ROOT, env, ...settings, onStart }),
    );
    started.add(() => server.stop());
    await greet(settings, env);
    const code = await server.ended;
    if (!started.isEnding) throw new Error(`the web server ended by itself with code ${code}`);
  } catch (error) {
    if (!started.isEnding) throw error;
  } finally {
    await started.end();
  }
});

/** Installs, migrates, builds and fills what is missing; returns the environment of the application. */
async function prepare(settings, started) {
  if (!isInstalled(ROOT)) await step("Installing the packages", () => install(ROOT, started.aborted.signal));
  const { generateIfChanged } = await import("./generate.mjs");
  generateIfChanged();
  const { openDatabase } = await import("./start/open-database.mjs");
  const databaseUrl = await openDatabase({ given: settings.databaseUrl, folder: DATA, started });
  const secret = settings.secret ?? keptSecret(path.join(DATA, "secret"), 32);
  const env = appEnv({ settings, databaseUrl, secret });
  const build = buildIfChanged({ root: ROOT, distDir: ".next", env, signal: started.aborted.signal });
  if (build) await step("Building the pages (a minute or two, once for each version)", build);
  const samples = settings.isPublic ? null : loadSamplesOnce({ root: ROOT, data: DATA, env });
  if (samples) await step("Loading the sample library", samples);
  return env;
}

async function greet(settings, env) {
  console.log(`\n  White Nights runs at ${settings.publicUrl}`);
  if (!settings.isPublic) {
    console.log(`  Sign in as ${SAMPLE_EMAIL} with the password ${samplePassword(DATA)}`);
  } else {
    const { makeHostToken } = await import("./start/host-token.mjs");
    const token = await makeHostToken(env.DATABASE_URL);
    if (token !== null) {
      console.log("  There is no host yet. Whoever signs up here first, within 24 hours, becomes the host:");
      console.log(`  ${settings.publicUrl}/sign-up?host=${token}`);
    }
  }
  console.log("  Stop it with Ctrl-C; what people wrote is kept.\n");
}
