import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * A random secret that is made once and kept, readable for its owner only.
 * @param {string} file
 * @param {number} bytes of randomness; the text is a third longer
 */
export function keptSecret(file, bytes) {
  if (existsSync(file)) {
    const kept = readFileSync(file, "utf8").trim();
    if (kept !== "") return kept;
  }
  const secret = randomBytes(bytes).toString("base64url");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
