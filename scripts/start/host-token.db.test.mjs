import { createHash, randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { withConnection } from "../migrations/connection.mjs";
import { makeHostToken } from "./host-token.mjs";

const url = process.env.DATABASE_URL;
const query = (sql, values) => withConnection(url, async (client) => (await client.query(sql, values)).rows);

beforeEach(() => query('TRUNCATE "SetupToken"'));

it("makes a token of 256 bits, of which the database keeps the hash only", async () => {
  const token = await makeHostToken(url);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const [row, ...others] = await query('SELECT * FROM "SetupToken"');
  expect(others).toEqual([]);
  expect(row.tokenHash).toBe(createHash("sha256").update(token).digest("hex"));
  expect(row.usedAt).toBeNull();
  expect(row.expiresAt - row.createdAt).toBe(24 * 60 * 60 * 1000);
});

it("replaces the unused token of an earlier start", async () => {
  await makeHostToken(url);
  await makeHostToken(url);
  expect(await query('SELECT 1 FROM "SetupToken"')).toHaveLength(1);
});

const someHost = (handle, sample) =>
  query(
    `INSERT INTO "User" (id, email, name, handle, "handleKey", role, sample) VALUES ($1, $2, $3, $3, $3, 'host', $4)`,
    [randomUUID(), `${handle}@example.org`, handle, sample],
  );

it("makes one when the only host is of the samples, who can't sign in on a public instance", async () => {
  await someHost("pattern", true);
  expect(await makeHostToken(url)).not.toBeNull();
});

it("makes none when there is a host", async () => {
  await someHost("keeper", false);
  expect(await makeHostToken(url)).toBeNull();
});
