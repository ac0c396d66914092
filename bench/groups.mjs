/**
 * node bench/groups.mjs: the index of one group's layer on an article that 200 groups mark (100,000 annotations),
 * beside the same layer alone in a database, in turns, in one run; and which growing tables were read whole.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { migrate } from "../scripts/migrations/apply.mjs";
import { withConnection } from "../scripts/migrations/connection.mjs";
import { PRISMA, ROOT } from "../scripts/places.mjs";
import { startThrowAwayPostgres } from "../scripts/postgres/throw-away.mjs";
import { siteEnv } from "../scripts/testing/site.mjs";

const TURNS = 100;
const CASES = [
  { name: "200 layers, 10,000 other groups", layers: 200, others: 10_000 },
  { name: "alone", layers: 1, others: 0 },
];

const server = await startThrowAwayPostgres();
const env = await siteEnv(server);
const running = [];
for (const { name, layers, others } of CASES) {
  const database = `groups_${layers}`;
  await withConnection(server.url("postgres"), (client) => client.query(`CREATE DATABASE ${database}`));
  const url = server.url(database);
  await migrate(url, PRISMA);
  running.push({ name, ...(await start({ ...env, DATABASE_URL: url }, { layers, others })), times: [] });
}
for (let turn = 0; turn < TURNS; turn++)
  for (const one of running) {
    const { ms, ...seen } = await one.ask();
    one.times.push(ms);
    one.seen = seen;
  }
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const alone = median(running[1].times);
console.table(
  running.map(({ name, times, seen, scans }) => ({
    database: name,
    ...seen,
    "ms, median": median(times).toFixed(2),
    "of alone": `${Math.round((100 * median(times)) / alone)}%`,
    "read whole": scans.join(", ") || "none",
  })),
);
for (const { stop } of running) stop();
await server.stop();
process.exit(0);

/** A process that has filled its database and answers a measurement for each line it is sent. */
async function start(environment, filling) {
  const child = spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      path.join("bench/groups", "run.ts"),
      ...Object.entries(filling).flatMap(([name, value]) => [`--${name}`, `${value}`]),
    ],
    { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ["pipe", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  const { scans } = await next();
  return {
    scans,
    stop: () => child.stdin.end(),
    ask: async () => {
      child.stdin.write("\n");
      return next();
    },
  };
}
