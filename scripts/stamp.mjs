import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A hash over the contents and names of files; folders are walked, in the order of names. What does not
 * exist counts as absent, so that making it changes the hash.
 * @param {string} root
 * @param {string[]} names files and folders below `root`
 * @param {(name: string) => boolean} [skip] relative paths that don't count
 */
export function hashOf(root, names, skip = () => false) {
  const hash = createHash("sha256");
  const add = (name) => {
    if (skip(name)) return;
    const file = path.join(root, name);
    let entries;
    try {
      entries = readdirSync(file).sort();
    } catch (error) {
      if (error.code === "ENOENT") return;
      if (error.code !== "ENOTDIR") throw error;
      const content = readFileSync(file);
      hash.update(`${name}\0${content.length}\0`).update(content);
      return;
    }
    for (const entry of entries) add(path.posix.join(name, entry));
  };
  for (const name of names) add(name);
  return hash.digest("hex");
}

/** Whether what `file` stands for was made from this state. A stamp lies inside what it speaks of. */
export function isStamped(file, state) {
  return existsSync(file) && readFileSync(file, "utf8") === state;
}

/** Writes down, after the work, from which state it was made. */
export function stamp(file, state) {
  writeFileSync(file, state);
}
