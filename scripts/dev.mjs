/** npm run dev: the site with pages that follow the sources, on the same database as npm start. */
import { runMain } from "./four-parts.mjs";
import { DATA, ROOT } from "./places.mjs";
import { step } from "./progress.mjs";
import { runProgram } from "./start/program.mjs";
import { loadSamplesOnce, SAMPLE_EMAIL, samplePassword } from "./start/samples.mjs";

await runMain(() => runProgram({ mode: "dev", prepare, greet }));

async function prepare({ settings, env }) {
  const samples = settings.isPublic ? null : loadSamplesOnce({ root: ROOT, data: DATA, env, again: true });
  if (samples) await step("Loading the sample library", samples);
}

async function greet({ settings }) {
  console.log(`\n  ${settings.publicUrl}`);
  if (!settings.isPublic) console.log(`  ${SAMPLE_EMAIL}  ${samplePassword(DATA)}\n`);
}
