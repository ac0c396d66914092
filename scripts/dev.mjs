/** npm run dev: the site with pages that follow the sources, on the same database as npm start. */
import path from "node:path";
import { runMain } from "./four-parts.mjs";
import { DATA, ROOT } from "./places.mjs";
import { step } from "./progress.mjs";
import { appEnv } from "./start/app-env.mjs";
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
  const settings = readSettings(process.env);
  requireWritable(DATA);
  const started = new Started();
  const lock = await takeLock(DATA);
  started.add(lock.release);
  try {
    await requirePort(settings.port, settings.host);
    if (!isInstalled(ROOT))
      await step("Installing the packages", () => install(ROOT, started.aborted.signal));
    const { generateIfChanged } = await import("./generate.mjs");
    generateIfChanged();
    const { openDatabase } = await import("./start/open-database.mjs");
    const databaseUrl = await openDatabase({ given: settings.databaseUrl, folder: DATA, started });
    const secret = settings.secret ?? keptSecret(path.join(DATA, "secret"), 32);
    const env = { ...appEnv({ settings, databaseUrl, secret }), NODE_ENV: "development" };
    const samples = settings.isPublic ? null : loadSamplesOnce({ root: ROOT, data: DATA, env, again: true });
    if (samples) await step("Loading the sample library", samples);
    const onStart = (pid) => lock.note(pid);
    const server = await serve({ root: ROOT, env, ...settings, mode: "dev", onStart });
    started.add(() => server.stop());
    console.log(`\n  ${settings.publicUrl}`);
    if (!settings.isPublic) console.log(`  ${SAMPLE_EMAIL}  ${samplePassword(DATA)}\n`);
    await server.ended;
  } catch (error) {
    if (!started.isEnding) throw error;
  } finally {
    await started.end();
  }
});
