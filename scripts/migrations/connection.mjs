import pg from "pg";
import { FourPartError } from "../four-parts.mjs";

const WITHIN = 10_000;

/**
 * Connects to a database and hands the connection to `use`; closes it in any case.
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} use
 * @returns {Promise<T>}
 * @throws FourPartError when there is no connection: not a URL, unreachable, wrong password, no such database
 * @template T
 */
export async function withConnection(url, use) {
  const client = open(url);
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw explain(error, url);
  }
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function open(url) {
  try {
    if (!/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new TypeError("not a PostgreSQL URL");
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: WITHIN });
  } catch (error) {
    throw new FourPartError(
      {
        refused: "DATABASE_URL",
        seen: "a value that is not the URL of a PostgreSQL database",
        allowed: "postgresql://user:password@host:5432/database (special characters percent-encoded)",
        fix: "correct DATABASE_URL, or leave it out to use the embedded PostgreSQL",
      },
      error,
    );
  }
}

/** The URL without its password, for messages. */
export function withoutPassword(url) {
  const shown = new URL(url);
  if (shown.password) shown.password = "***";
  return shown.toString();
}

function explain(error, url) {
  const { hostname, port, username, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1)) || username;
  const part = { refused: "to connect to the database", seen: `${withoutPassword(url)}: ${error.message}` };
  if (error.code === "28P01" || error.code === "28000" || /password/i.test(error.message)) {
    return new FourPartError(
      {
        ...part,
        allowed: "a user and password that the server accepts for this database",
        fix: `correct the user or the password in DATABASE_URL,\nor set the password on the server: ALTER ROLE "${username}" PASSWORD '…'`,
      },
      error,
    );
  }
  if (error.code === "3D000") {
    return new FourPartError(
      {
        ...part,
        allowed: "an existing database; an empty one is filled at the first start",
        fix: `create it on the server: CREATE DATABASE "${database}"`,
      },
      error,
    );
  }
  return new FourPartError(
    {
      ...part,
      allowed: `a PostgreSQL that answers at ${hostname}:${port || 5432} within ${WITHIN / 1000} seconds`,
      fix: "start the server, or correct host and port in DATABASE_URL, or open the firewall between them",
    },
    error,
  );
}
