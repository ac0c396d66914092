/** npm start: from a fresh clone to a running site. The second start does only what has changed. */
import { runMain } from "./four-parts.mjs";
import { DATA, ROOT } from "./places.mjs";
import { step } from "./progress.mjs";
import { buildIfChanged } from "./start/build.mjs";
import { runProgram } from "./start/program.mjs";
import { loadSamplesOnce, SAMPLE_EMAIL, samplePassword } from "./start/samples.mjs";

console.log("White Nights");
await runMain(() => runProgram({ mode: "start", prepare, greet }));

async function prepare({ settings, env, started }) {
  const build = buildIfChanged({ root: ROOT, distDir: ".next", env, signal: started.aborted.signal });
  if (build) await step("Building the pages (a minute or two, once for each version)", build);
  const samples = settings.isPublic ? null : loadSamplesOnce({ root: ROOT, data: DATA, env });
  if (samples) await step("Loading the sample library", samples);
}

async function greet({ settings, env }) {
  console.log(`\n  White Nights runs at ${settings.publicUrl}`);
  if (settings.isPublic) await inviteHost(settings, env);
  else console.log(`  Sign in as ${SAMPLE_EMAIL} with the password ${samplePassword(DATA)}`);
  console.log("  Stop it with Ctrl-C; what people wrote is kept.\n");
}

async function inviteHost(settings, env) {
  const { makeHostToken } = await import("./start/host-token.mjs");
  const token = await makeHostToken(env.DATABASE_URL);
  if (token === null) return;
  console.log("  There is no host yet. Whoever signs up here first, within 24 hours, becomes the host:");
  console.log(`  ${settings.publicUrl}/sign-up?host=${token}`);
}
