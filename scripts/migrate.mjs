/** npm run db:migrate: brings the database of DATABASE_URL, else the embedded one, up to date. */
import { loadDotenv } from "./dotenv.mjs";
import { runMain } from "./four-parts.mjs";
import { migrate } from "./migrations/apply.mjs";
import { DATA, DATABASE, PRISMA } from "./places.mjs";
import { ensureDatabase, startPostgres } from "./postgres.mjs";

await runMain(async () => {
  loadDotenv();
  if (process.env.DATABASE_URL) return report(await migrate(process.env.DATABASE_URL, PRISMA));
  const server = await startPostgres({ folder: DATA });
  try {
    report(await migrate(await ensureDatabase(server, DATABASE), PRISMA));
  } finally {
    if (!server.adopted) await server.stop();
  }
});

function report(applied) {
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
}
