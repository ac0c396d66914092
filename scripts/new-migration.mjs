/**
 * npm run db:new -- name: writes prisma/migrations/<time>_<name>/migration.sql with what leads from the
 * migrations to prisma/schema. Read it before you commit it: what the schema can't say (extensions, checks,
 * partial indexes) is added there by hand, before it is applied anywhere.
 */
import path from "node:path";
import { runMain } from "./four-parts.mjs";
import { createMigration } from "./migrations/create.mjs";
import { PRISMA, ROOT } from "./places.mjs";
import { startThrowAwayPostgres } from "./postgres/throw-away.mjs";

await runMain(async () => {
  const server = await startThrowAwayPostgres();
  try {
    const name = process.argv.slice(2).join(" ");
    const file = await createMigration(server.url("postgres"), PRISMA, name, new Date());
    console.log(
      file === null
        ? "The migrations already say all of the schema: nothing to write."
        : `Written: ${path.relative(ROOT, file)}. Read it, then: npm run db:migrate`,
    );
  } finally {
    await server.stop();
  }
});
