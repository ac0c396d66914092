/**
 * npm test: everything, on a fresh clone too. It may run beside npm start: it has its own database, build
 * folder and ports. The last line says how many tests passed, failed and were skipped.
 *
 *   npm test                      checks, unit and database tests, journeys
 *   npm test -- check             format, lint, types, direction of imports
 *   npm test -- unit [path …]     vitest only (also directly: npx vitest run lib/anchoring)
 *   npm test -- e2e [path …]      the journeys only, on a fresh production build
 *
 * The reference article is read from ../shared/articles/legacy-of-1917.txt, or from REFERENCE_ARTICLE.
 */
import path from "node:path";
import { runMain } from "./four-parts.mjs";
import { ROOT } from "./places.mjs";
import { step } from "./progress.mjs";
import { install, isInstalled } from "./start/install.mjs";
import { takeLock } from "./start/lock.mjs";
import { requireNode, requireWritable } from "./start/requirements.mjs";
import { Started } from "./start/until-stopped.mjs";
import { lastLine, ofChecks, sum } from "./testing/tally.mjs";

const FOLDER = path.join(ROOT, ".test");
const [part = "all", ...paths] = process.argv.slice(2);

await runMain(async () => {
  requireNode(process.versions.node);
  requireWritable(FOLDER);
  const started = new Started(130);
  const lock = await takeLock(FOLDER);
  started.add(lock.release);
  try {
    if (!isInstalled(ROOT)) {
      await step("Installing the packages", () => install(ROOT, started.aborted.signal));
    }
    process.env.REFERENCE_ARTICLE ??= path.join(ROOT, "../shared/articles/legacy-of-1917.txt");
    const tally = sum(await runParts(started));
    for (const failure of tally.failures) console.log(`FAILED ${failure}\n`);
    console.log(lastLine(tally));
    if (tally.failed > 0) process.exitCode = 1;
  } finally {
    await started.end();
  }
});

async function runParts(started) {
  const wants = (name) => part === "all" || part === name;
  const tallies = [];
  if (wants("check")) {
    const { check, report } = await import("./check.mjs");
    const outcomes = await step("Checking format, types and imports", check);
    report(outcomes);
    tallies.push(ofChecks(outcomes));
  }
  if (!wants("unit") && !wants("e2e")) return tallies;
  const { openTestServer, runJourneys, runVitest } = await import("./testing/parts.mjs");
  const server = await step("Starting a PostgreSQL for the tests", () => openTestServer(FOLDER));
  started.add(server.discard);
  const options = { folder: FOLDER, server, paths: part === "all" ? [] : paths, started };
  if (wants("unit")) tallies.push(await runVitest(options));
  if (wants("e2e")) tallies.push(await runJourneys(options));
  return tallies;
}
