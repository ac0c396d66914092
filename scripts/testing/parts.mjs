import { rmSync } from "node:fs";
import path from "node:path";
import { describeError } from "../four-parts.mjs";
import { generateIfChanged } from "../generate.mjs";
import { migrate } from "../migrations/apply.mjs";
import { withConnection } from "../migrations/connection.mjs";
import { PRISMA, ROOT } from "../places.mjs";
import { startPostgres } from "../postgres.mjs";
import { step } from "../progress.mjs";
import { run } from "../run.mjs";
import { buildIfChanged } from "../start/build.mjs";
import { findBrowser } from "./browser.mjs";
import { makeSiteDatabase, serveSite, siteEnv } from "./site.mjs";
import { noTests, ofPlaywright, ofVitest } from "./tally.mjs";

/** The migrated database from which the site for the journeys starts. */
const SITE_TEMPLATE = "white_nights_site_template";

/**
 * An empty PostgreSQL in a folder, for this run only; what an earlier run left there is removed.
 * `discard` stops it and deletes its data.
 */
export async function openTestServer(folder) {
  const left = await startPostgres({ folder, durable: false });
  await left.stop(2000);
  const clear = () => rmSync(path.join(folder, "postgres"), { recursive: true, force: true });
  clear();
  const server = await startPostgres({ folder, durable: false });
  const discard = async () => {
    await (await startPostgres({ folder, durable: false })).stop(2000);
    clear();
  };
  return { ...server, discard };
}

/** Unit and database tests. @returns {Promise<import("./tally.mjs").Tally>} */
export async function runVitest({ folder, server, paths, started }) {
  generateIfChanged();
  const file = path.join(folder, "vitest.json");
  rmSync(file, { force: true });
  const cli = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [cli, "run", "--passWithNoTests", ...reports, ...paths], {
    cwd: ROOT,
    show: true,
    signal: started.aborted.signal,
    env: { ...process.env, TEST_DATABASE_URL: server.url("postgres") },
  });
  return ofVitest(file, code);
}

/**
 * Builds the site, fills it with the samples, serves it and sends the browser through the journeys.
 * @returns {Promise<import("./tally.mjs").Tally>} a build or a start that fails counts as one failure
 */
export async function runJourneys({ folder, server, paths, started }) {
  let site;
  try {
    const browser = await step("Looking for a browser", findBrowser);
    generateIfChanged();
    const env = await siteEnv(server);
    await withConnection(server.url("postgres"), async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${SITE_TEMPLATE} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${SITE_TEMPLATE}`);
    });
    await migrate(server.url(SITE_TEMPLATE), PRISMA);
    await makeSiteDatabase(server, SITE_TEMPLATE);
    const build = buildIfChanged({ root: ROOT, distDir: ".next-test", env, signal: started.aborted.signal });
    if (build) await step("Building the pages for the journeys", build);
    await step("Loading the sample library", () => seed(env));
    site = await step("Starting the site", () => serveSite({ env, folder }));
    started.add(() => site.stop());
    return await runPlaywright({ env, folder, paths, browser, started, restartUrl: site.restartUrl });
  } catch (error) {
    console.error(describeError(error));
    return { ...noTests(), failed: 1 };
  } finally {
    await site?.stop();
  }
}

async function seed(env) {
  const args = ["--conditions=react-server", "--import", "tsx", "prisma/seed.ts"];
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env });
  if (code !== 0) throw new Error(`the samples could not be loaded:\n${output}`);
}

async function runPlaywright({ env, folder, paths, browser, started, restartUrl }) {
  const file = path.join(folder, "playwright.json");
  rmSync(file, { force: true });
  const cli = path.join(ROOT, "node_modules/@playwright/test/cli.js");
  const { code } = await run(process.execPath, [cli, "test", "--pass-with-no-tests", ...paths], {
    cwd: ROOT,
    show: true,
    signal: started.aborted.signal,
    env: {
      ...env,
      NODE_ENV: "test",
      BASE_URL: env.PUBLIC_URL,
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON: file,
      RESTART_URL: restartUrl,
    },
  });
  return ofPlaywright(file, code);
}
