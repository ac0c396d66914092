import { createHash, randomBytes, randomUUID } from "node:crypto";
import { withConnection } from "../migrations/connection.mjs";

const VALID_FOR = 24 * 60 * 60 * 1000;

/**
 * On a public instance without a host: a token with which the next sign-up becomes the host. It works once,
 * for 24 hours, and replaces the unused ones of earlier starts; the database keeps its hash only. A host of
 * the samples, from when the instance was local, can't sign in any more and counts for nothing.
 * @param {string} databaseUrl
 * @returns {Promise<string | null>} 256 bits, base64url; null when there is a host
 */
export function makeHostToken(databaseUrl) {
  return withConnection(databaseUrl, async (client) => {
    const host = await client.query(
      `SELECT 1 FROM "User" WHERE role = 'host' AND NOT sample AND "deletedAt" IS NULL LIMIT 1`,
    );
    if (host.rowCount > 0) return null;
    const token = randomBytes(32).toString("base64url");
    const hash = createHash("sha256").update(token).digest("hex");
    const now = Date.now();
    await client.query("BEGIN");
    await client.query(`DELETE FROM "SetupToken" WHERE "usedAt" IS NULL`);
    await client.query(
      `INSERT INTO "SetupToken" (id, "tokenHash", "createdAt", "expiresAt") VALUES ($1, $2, $3, $4)`,
      [randomUUID(), hash, new Date(now), new Date(now + VALID_FOR)],
    );
    await client.query("COMMIT");
    return token;
  });
}
