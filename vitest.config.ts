import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/**
 * Two kinds of tests, told apart by name:
 * - `*.test.ts(x|.mjs)`: pure, no database; `npx vitest run lib/anchoring` takes a second
 * - `*.db.test.ts(.mjs)`: on a real PostgreSQL, which is started for them unless TEST_DATABASE_URL names one;
 *   each file finds an empty, migrated database of its own in DATABASE_URL
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const exclude = [...configDefaults.exclude, "e2e/**", ".next*/**", ".data/**", ".test/**"];
const onDatabase = "**/*.db.test.{ts,tsx,mjs}";

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      "server-only": here("node_modules/server-only/empty.js"),
    },
  },
  test: {
    globalSetup: here("scripts/testing/prepare.mjs"),
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx,mjs}"],
          exclude: [...exclude, onDatabase],
          // One process serves many files: what pure modules remember changes no answer.
          isolate: false,
          setupFiles: here("scripts/testing/property-seed.mjs"),
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [onDatabase],
          exclude,
          globalSetup: here("scripts/testing/database-server.mjs"),
          setupFiles: here("scripts/testing/database-copy.mjs"),
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
