import { spawnSync } from "node:child_process";
import { FourPartError } from "../four-parts.mjs";

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root hands it to the system user
 * `postgres`; where that user can't come (a home of mode 0700), it runs in a user namespace in which root's
 * own files belong to an ordinary number.
 *
 * @typedef {object} Identity
 * @property {"self" | "postgres" | "namespace"} kind
 * @property {{ uid: number, gid: number } | null} owner whom the data must belong to; null: no matter
 * @property {(program: string, args: string[]) => [string, string[]]} command what to run in place of it
 * @property {{ uid?: number, gid?: number }} options for `spawn`
 */

/**
 * @param {{ programs: string[], folder: string }} needs programs to execute and the folder to write below
 * @returns {Identity}
 * @throws FourPartError when root finds neither way
 */
export function chooseIdentity({ programs, folder }) {
  if (process.getuid?.() !== 0) return plain("self", null);
  const user = systemUser() ?? makeSystemUser();
  if (user && canReach(user, programs, folder)) return plain("postgres", user);
  if (canMapUser(programs[0])) {
    return {
      kind: "namespace",
      owner: { uid: 0, gid: 0 },
      command: (program, args) => ["unshare", ["--user", "--map-user=1000", "--", program, ...args]],
      options: {},
    };
  }
  throw new FourPartError({
    refused: "to start the embedded PostgreSQL as root",
    seen: user
      ? `the system user postgres can't reach ${folder} or ${programs[0]}, and \`unshare --user\` is not permitted`
      : "there is no system user postgres, none could be made, and `unshare --user` is not permitted",
    allowed: "an ordinary user; or root, when the user postgres exists and every folder above may be entered",
    fix: "run it as an ordinary user, or move the folder to a place like /opt,\nor name a PostgreSQL of your own in DATABASE_URL",
  });
}

function plain(kind, user) {
  return {
    kind,
    owner: user,
    command: (program, args) => [program, args],
    options: user ? { uid: user.uid, gid: user.gid } : {},
  };
}

function systemUser() {
  const id = (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const uid = id("-u");
  const gid = id("-g");
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makeSystemUser() {
  const flags = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
  return spawnSync("useradd", flags).status === 0 ? systemUser() : null;
}

function canReach(user, programs, folder) {
  const script = 'for f in "$@"; do test -x "$f" || exit 1; done';
  const check = spawnSync("/bin/sh", ["-c", script, "sh", ...programs, folder], { cwd: "/", ...user });
  return check.status === 0;
}

function canMapUser(program) {
  return spawnSync("unshare", ["--user", "--map-user=1000", "--", program, "--version"]).status === 0;
}
