import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FourPartError } from "../four-parts.mjs";
import { commandLine, hasEnded, isAlive, signal } from "../processes.mjs";

/**
 * Takes the folder for this process: one program at a time works with it. The lock of a program that was
 * killed is taken over, and what it left running of its web server is ended.
 * @param {string} folder
 * @returns {Promise<{ note: (server: number) => void, release: () => void }>} `note` writes down the process
 *   of the web server, for a successor that must end it
 * @throws FourPartError while the other program runs
 */
export async function takeLock(folder) {
  const file = path.join(folder, "lock.json");
  const mine = { pid: process.pid, born: birthOf(process.pid), server: 0, serverBorn: "" };
  const draft = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    try {
      linkSync(draft, file);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const other = read(file);
      if (other && isThis(other.pid, other.born)) throw running(folder, other.pid);
      if (other) await endServer(other);
      rmSync(file, { force: true });
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return {
    note: (server) => {
      writeFileSync(file, JSON.stringify({ ...mine, server, serverBorn: birthOf(server) }), { mode: 0o600 });
    },
    release: () => rmSync(file, { force: true }),
  };
}

async function endServer({ server, serverBorn }) {
  if (!server || !isThis(server, serverBorn)) return;
  signal(server, "SIGTERM");
  if (await hasEnded(server, 3000)) return;
  signal(server, "SIGKILL");
  await hasEnded(server, 2000);
}

/** A number may have been given to another program since: the time of its birth tells. */
function isThis(pid, born) {
  return isAlive(pid) && birthOf(pid) === born;
}

function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return commandLine(pid);
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function running(folder, pid) {
  return new FourPartError({
    refused: "to start a second time in the same folder",
    seen: `process ${pid} works with ${folder}`,
    allowed: "one program at a time for each folder",
    fix: `stop the other one (kill ${pid}), or use the one that runs`,
  });
}
