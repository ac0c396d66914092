/**
 * For tests only; nothing of the program imports this folder. Read before the first `env()`: limits are out of
 * the way unless a test has switched them on itself.
 */
process.env.RATE_LIMITS ??= "off";

/** What the browser says where a page of ours sends from. */
export const ORIGIN = new URL(process.env.PUBLIC_URL ?? "http://localhost:3000").origin;
