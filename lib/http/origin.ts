import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** A local instance answers under both of this machine's own names. */
function ownOrigins(): string[] {
  const { PUBLIC_URL, INSTANCE } = env();
  if (INSTANCE === "public") return [PUBLIC_URL];
  const { port, protocol } = new URL(PUBLIC_URL);
  return [PUBLIC_URL, ...["localhost", "127.0.0.1", "[::1]"].map((name) => `${protocol}//${name}:${port}`)];
}

/**
 * Refuses a write that a stranger's page may have sent: the browser says where it came from, and a request
 * that does not say is refused too.
 * @throws AppError 403
 */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin && ownOrigins().includes(origin) && (!site || site === "same-origin")) return;
  throw new AppError(
    403,
    "cross-site",
    "This did not come from a page of this site.",
    "Open the site itself and do it there.",
  );
}
