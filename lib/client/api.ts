/** The browser's way to `/api/v1`: JSON in, JSON out, and three kinds of failure that callers can tell apart. */

/** How long one request may take before it counts as not answered, in milliseconds. */
const PATIENCE = 20_000;

/** The server understood and said no. `title` says what happened, `detail` what to do now. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly { path: string; message: string }[];
  /** The whole problem document: a stale update (409 `stale`) carries what is there now. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(status: number, document: Record<string, unknown>) {
    const title = text(document.title) || `The server answered ${status}`;
    super(title);
    this.name = "Problem";
    this.status = status;
    this.code = text(document.code) || String(status);
    this.title = title;
    this.detail = text(document.detail);
    this.fields = Array.isArray(document.fields) ? document.fields : [];
    this.document = document;
  }
}

/** Nothing of ours answered: offline, timed out, or somebody else's page in between. Sending again is safe. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super("The server did not answer", { cause });
    this.name = "Unreachable";
  }
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One request under `/api/v1`. `path` starts with a slash. The answer is trusted to be a `T`: it comes from
 * our own server. A 204 answers null.
 * @throws Problem when the server refuses, Unreachable when nothing of ours answers
 */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (response.status === 204) return null as T;
  const json = await readJson(response);
  if (response.ok) {
    // A hotel's sign-in page answers 200 too, in HTML: that is not an answer of ours.
    if (json === undefined) throw new Unreachable();
    return json as T;
  }
  throw new Problem(response.status, isRecord(json) ? json : {});
}

async function readJson(response: Response): Promise<unknown> {
  if (!/json/i.test(response.headers.get("content-type") ?? "")) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
