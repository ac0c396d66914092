import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Who owns everything in the embedded server. */
export const SUPERUSER = "white_nights";

/**
 * What must be remembered of an embedded server beside its data: `{ password, port }`. It is made at the
 * first start and kept readable for its owner only.
 * @param {string} folder the folder that holds the cluster
 */
export function readSettings(folder) {
  const file = settingsFile(folder);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const settings = { password: randomBytes(24).toString("base64url"), port: 0 };
  writeSettings(folder, settings);
  return settings;
}

/** Replaces the settings in one step, so that a crash leaves the old or the new ones. */
export function writeSettings(folder, settings) {
  const file = settingsFile(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The URL of a database on the server, with the password in it. */
export function databaseUrl({ password, port }, database) {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

function settingsFile(folder) {
  return path.join(folder, "postgres.json");
}
