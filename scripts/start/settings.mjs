import { FourPartError } from "../four-parts.mjs";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

/**
 * What `npm start` reads from the environment. The application checks its own settings in lib/env.ts; here
 * stand those that are needed before it runs.
 *
 * An instance is local when nothing of HOST, PUBLIC_URL and DATABASE_URL is set: the embedded database, bound
 * to 127.0.0.1. Everything else is public: no samples, and a secret must be given.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, host: string, publicUrl: string, databaseUrl: string | null, isPublic: boolean,
 *   secret: string | null }} `secret`: null on a local instance that may make its own
 * @throws FourPartError
 */
export function readSettings(env) {
  const port = readPort(env.PORT);
  const host = env.HOST || "127.0.0.1";
  const databaseUrl = env.DATABASE_URL || null;
  const isPublic = Boolean(env.HOST || env.PUBLIC_URL) || databaseUrl !== null;
  const secret = env.AUTH_SECRET || null;
  if (secret === null ? isPublic : secret.length < 32) throw noSecret(secret, env);
  const publicUrl = env.PUBLIC_URL ? readUrl(env.PUBLIC_URL) : `http://${nameFor(host)}:${port}`;
  return { port, host, publicUrl, databaseUrl, isPublic, secret };
}

/** The address at which this machine itself reaches what listens on `host`. */
export function reachableHost(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

function nameFor(host) {
  return LOOPBACK.has(host) || host === "0.0.0.0" || host === "::" ? "localhost" : reachableHost(host);
}

function readPort(given) {
  const port = Number(given || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new FourPartError({
    refused: "PORT",
    seen: JSON.stringify(given),
    allowed: "a whole number from 1 to 65535; 3000 when it is left out",
    fix: "correct PORT: PORT=3001 npm start",
  });
}

function readUrl(given) {
  try {
    const url = new URL(given);
    if (/^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  } catch {
    // falls through to the refusal
  }
  throw new FourPartError({
    refused: "PUBLIC_URL",
    seen: JSON.stringify(given),
    allowed: "the address at which people reach the site, with http or https and without a path",
    fix: "correct it: PUBLIC_URL=https://nights.example.org",
  });
}

function noSecret(secret, env) {
  const because = ["HOST", "PUBLIC_URL", "DATABASE_URL"].filter((name) => env[name]).join(", ");
  return new FourPartError({
    refused: "to start without a good AUTH_SECRET",
    seen:
      secret === null
        ? `no AUTH_SECRET, with ${because} set`
        : `an AUTH_SECRET of ${secret.length} characters`,
    allowed:
      "AUTH_SECRET with 32 characters or more, the same at every start; it signs the sessions\n(only an instance that nobody else can reach makes its own)",
    fix: "make one and keep it: node -p \"crypto.randomBytes(32).toString('base64url')\"",
  });
}
