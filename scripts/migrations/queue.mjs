import { Logger, runMigrations } from "graphile-worker";

const quiet = new Logger(() => () => {});

/**
 * Brings the tables of the job queue up to date. They stand in a schema of their own (graphile_worker), made by the
 * package that works on them: Prisma looks into `public` only, and doesn't miss or find them.
 * @param {string} url
 */
export async function migrateQueue(url) {
  await runMigrations({ connectionString: url, logger: quiet });
}
