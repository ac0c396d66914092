import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { SUPERUSER } from "./settings.mjs";

/**
 * Makes the cluster if there is none, and makes sure that it belongs to whom the server runs as.
 * It is built aside and renamed, so that an interrupted start leaves nothing half made.
 * @returns {boolean} whether it was made now
 */
export function initialise({ cluster, binaries, identity, password }) {
  const isNew = !existsSync(path.join(cluster, "PG_VERSION"));
  if (isNew) build({ cluster, binaries, identity, password });
  if (identity.owner && lstatSync(cluster).uid !== identity.owner.uid) giveTo(cluster, identity.owner);
  chmodSync(cluster, 0o700);
  return isNew;
}

function build({ cluster, binaries, identity, password }) {
  const making = `${cluster}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  rmSync(passwordFile, { force: true });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (identity.owner) {
      chownSync(making, identity.owner.uid, identity.owner.gid);
      chownSync(passwordFile, identity.owner.uid, identity.owner.gid);
    }
    const [command, args] = identity.command(binaries.initdb, [
      `--pgdata=${making}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
    ]);
    const run = spawnSync(command, args, {
      ...identity.options,
      cwd: making,
      env: serverEnv(),
      encoding: "utf8",
    });
    if (run.status !== 0) {
      throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`);
    }
    rmSync(cluster, { recursive: true, force: true });
    renameSync(making, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The environment of the server's programs: nothing of the caller's PG… variables or language. */
export function serverEnv() {
  return { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}

function giveTo(folder, owner) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) giveTo(file, owner);
    else if (!entry.isSymbolicLink()) chownSync(file, owner.uid, owner.gid);
  }
  chownSync(folder, owner.uid, owner.gid);
}
