import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { FourPartError } from "../four-parts.mjs";
import { ROOT } from "../places.mjs";
import { run } from "../run.mjs";

/** The headless shell first: it draws no window round each page, which is a quarter of the work. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
/** Debian's packages; the second where a release has not the first. */
const PACKAGES = ["chromium-headless-shell", "chromium"];

/**
 * The Chromium for the journeys: that of CHROMIUM_PATH, one on the PATH, Playwright's own, else a download
 * of the latter, else Debian's package (root only).
 * @returns {Promise<string>} its path
 * @throws FourPartError when none of these ways works
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && isProgram(given)) return given;
  const found = given ? undefined : (onPath() ?? playwrights());
  if (found) return found;
  const cli = path.join(ROOT, "node_modules/@playwright/test/cli.js");
  const download = given
    ? { output: `CHROMIUM_PATH is ${given}, which can't be run` }
    : await run(process.execPath, [cli, "install", "chromium"], { cwd: ROOT });
  const downloaded = given ? undefined : playwrights();
  if (downloaded) return downloaded;
  const seen = [whyNot(download.output)];
  if (!given && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { cwd: ROOT, env });
    for (const name of PACKAGES) {
      const install = ["install", "-y", "-q", "--no-install-recommends", name];
      const { output } = await run("apt-get", install, { cwd: ROOT, env });
      const installed = onPath();
      if (installed) return installed;
      seen.push(whyNot(output));
    }
  }
  throw new FourPartError({
    refused: "to run the journeys without a browser",
    seen: seen.filter(Boolean).join("\n") || "no chromium on the PATH",
    allowed: "a Chromium or Chrome on the PATH or in CHROMIUM_PATH",
    fix: "install it (Debian: apt-get install chromium-headless-shell), or name it: CHROMIUM_PATH=/path/to/chromium npm test",
  });
}

/** The line of a command's output that says what went wrong, rather than where in its code. */
function whyNot(output) {
  const lines = output.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  return (lines.find((line) => /error|failed|can't|unable/i.test(line)) ?? lines.at(-1) ?? "").trim();
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function playwrights() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const file = chromium.executablePath();
  return isProgram(file) ? file : undefined;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
