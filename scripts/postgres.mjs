import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { FourPartError } from "./four-parts.mjs";
import { isFree, tryPort } from "./free-port.mjs";
import { findBinaries } from "./postgres/binaries.mjs";
import { chooseIdentity } from "./postgres/identity.mjs";
import { initialise, serverEnv } from "./postgres/initialise.mjs";
import { findRunning, stopServer } from "./postgres/running.mjs";

import { databaseUrl, readSettings, writeSettings } from "./postgres/settings.mjs";
import { isAlive } from "./processes.mjs";

const READY_WITHIN = 60_000; // recovery after a crash may take a while

/**
 * Starts the embedded PostgreSQL of a folder, or takes over the one that an earlier, killed program left
 * running there. It listens on 127.0.0.1 only, on a port that is remembered in the folder, and asks for a
 * password (scram) that is kept there too, readable for its owner only.
 *
 * @param {object} options
 * @param {string} options.folder holds `postgres/` (the cluster), `postgres.json` and `postgres.log`
 * @param {boolean} [options.durable] false for throw-away data: commits don't wait for the disk
 * @returns {Promise<{ url: (database: string) => string, pid: number, port: number, isNew: boolean,
 *   adopted: boolean, stop: (patience?: number) => Promise<void> }>} `adopted`: it ran already
 * @throws FourPartError when it can't run here
 */
export async function startPostgres({ folder, durable = true }) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const home = realpathSync(folder);
  const cluster = path.join(home, "postgres");
  const settings = readSettings(home);
  const running = findRunning(cluster);
  if (running) {
    const found = { ...settings, port: running.port };
    if (await answers(found, running.pid)) return handle(running.pid, found, { isNew: false, adopted: true });
    await stopServer(running.pid);
  }
  const binaries = findBinaries();
  const identity = chooseIdentity({ programs: [binaries.postgres, binaries.initdb], folder: home });
  const isNew = initialise({ cluster, binaries, identity, password: settings.password });
  for (let attempt = 1; ; attempt++) {
    const port = settings.port > 0 && (await isFree(settings.port)) ? settings.port : await tryPort(0);
    const current = { ...settings, port };
    const pid = launch({ home, cluster, binaries, identity, port, durable });
    if (await answers(current, pid)) {
      if (port !== settings.port) writeSettings(home, current);
      return handle(pid, current, { isNew, adopted: false });
    }
    await stopServer(pid);
    // The port may have been taken in between, and the memory of a killed server lives on for a moment.
    if (attempt === 5) throw didNotStart(home);
    await sleep(300 * attempt);
  }
}

/** Creates a database if there is none of this name. */
export async function ensureDatabase(server, name) {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return server.url(name);
}

function handle(pid, settings, facts) {
  return {
    ...facts,
    pid,
    port: settings.port,
    url: (database) => databaseUrl(settings, database),
    stop: (patience) => stopServer(pid, patience),
  };
}

/** Starts the server in a session of its own: Ctrl-C in the terminal must not reach it before the program. */
function launch({ home, cluster, binaries, identity, port, durable }) {
  const set = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command, args] = identity.command(binaries.postgres, ["-D", cluster, ...flags]);
  const log = openSync(path.join(home, "postgres.log"), "w", 0o600);
  try {
    const options = { ...identity.options, cwd: cluster, env: serverEnv(), detached: true };
    const child = spawn(command, args, { ...options, stdio: ["ignore", log, log] });
    child.on("error", () => {});
    child.unref();
    if (child.pid === undefined) throw didNotStart(home);
    return child.pid;
  } finally {
    closeSync(log);
  }
}

/** Waits until the server of this process answers; false when the process ends or takes too long. */
async function answers(settings, pid) {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: databaseUrl(settings, "postgres") });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("SELECT 1");
      return true;
    } catch (error) {
      if (error.code === "28P01" || error.code === "28000") return false;
    } finally {
      await client.end().catch(() => {});
    }
    if (!isAlive(pid)) return false;
    await sleep(20);
  }
  return false;
}

function didNotStart(home) {
  const file = path.join(home, "postgres.log");
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(-3).join("\n");
  return new FourPartError({
    refused: "to start the embedded PostgreSQL",
    seen: lines || "it ended without a word",
    allowed: "a folder that it may write, with free space on the disk",
    fix: `read ${file}; what is in ${path.join(home, "postgres")} is your data, so copy it before you try anything`,
  });
}
