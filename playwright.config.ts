import { defineConfig, devices } from "@playwright/test";

/**
 * The journeys, in a real Chromium, against the built application. `npm test -- e2e` builds and starts it and
 * sets: BASE_URL, CHROMIUM_PATH, DATABASE_URL, SAMPLE_PASSWORD, and RESTART_URL (a POST there restarts
 * program and database). With TRACE=1 the traces of those that failed are in test-results. Files named
 * *.phone.spec.ts run at 390 px by touch, *.restart.spec.ts alone and last (a restart would cut the others
 * off), all others at 1440 px.
 */
const phoneOnly = /\.phone\.spec\.ts$/;
const restarting = /\.restart\.spec\.ts$/;
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["line"],
    ...(process.env.PLAYWRIGHT_JSON ? [["json", { outputFile: process.env.PLAYWRIGHT_JSON }] as const] : []),
  ],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    // Keeping the page of every step makes all journeys slower by a tenth: ask for it to see why one fails.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet,
    },
  },
  projects: [
    { name: "desktop", testIgnore: [phoneOnly, restarting], use: desktop },
    {
      name: "phone",
      testMatch: phoneOnly,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
    { name: "restart", testMatch: restarting, dependencies: ["desktop", "phone"], use: desktop },
  ],
});
