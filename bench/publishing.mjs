/**
 * node bench/publishing.mjs: what it costs to publish an edition under many notes, from the moment that somebody asks
 * for it to the moment that readers have it, on a database of its own: text, placements, events and all.
 */
import path from "node:path";
import { migrate } from "../scripts/migrations/apply.mjs";
import { withConnection } from "../scripts/migrations/connection.mjs";
import { PRISMA, ROOT } from "../scripts/places.mjs";
import { startThrowAwayPostgres } from "../scripts/postgres/throw-away.mjs";
import { run } from "../scripts/run.mjs";
import { siteEnv } from "../scripts/testing/site.mjs";

const server = await startThrowAwayPostgres();
const env = await siteEnv(server);
await withConnection(server.url("postgres"), (client) =>
  client.query(`CREATE DATABASE ${new URL(env.DATABASE_URL).pathname.slice(1)}`),
);
await migrate(env.DATABASE_URL, PRISMA);
await run(
  process.execPath,
  [
    ...(process.env.PROFILE ? ["--cpu-prof", "--cpu-prof-dir", process.env.PROFILE] : []),
    "--conditions=react-server",
    "--import",
    "tsx",
    path.join("bench/publishing", "run.ts"),
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, env, show: true },
);
await server.stop();
