import "server-only";
import { randomBytes } from "node:crypto";
import { AppError, isAppError } from "@/lib/errors";

/** An error as the outside sees it: a problem document (RFC 9457). */
export function problem(error: unknown): Response {
  const known = isAppError(error) ? error : unexpected(error);
  const { status, code, title, detail, extra } = known;
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (extra.retryAfter) headers.set("retry-after", String(extra.retryAfter));
  const { retryAfter: _, ...rest } = extra;
  return new Response(JSON.stringify({ type: "about:blank", status, code, title, detail, ...rest }), {
    status,
    headers,
  });
}

/** An error of ours: the log gets everything, the reader a code to tell the host. */
function unexpected(error: unknown): AppError {
  const code = randomBytes(4).toString("hex");
  console.error(`error ${code}:`, error);
  return new AppError(
    500,
    `error-${code}`,
    "Something broke on our side.",
    `What you wrote is kept in this browser. If it happens again, tell the host the code ${code}.`,
  );
}
