import { findRoute, type Method } from "./routes";
import { ORIGIN } from "./setting";

/** Who sends: their cookie. Nobody at all is an anonymous reader. */
export type Sender = { cookie: string } | null;

export type Sent = {
  as?: Sender;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: BodyInit;
  /** Replaces what a page of ours would send; null leaves a header out. */
  headers?: Record<string, string | null>;
};

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, or null where it is none. Tests look into it as they need. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by tests only
  json: any;
};

/** A request as a browser would send it from a page of ours. */
export function request(method: Method | "HEAD", url: string, sent: Sent = {}): Request {
  const headers = new Headers();
  if (method !== "GET" && method !== "HEAD") headers.set("origin", ORIGIN);
  headers.set("sec-fetch-site", "same-origin");
  if (sent.as) headers.set("cookie", sent.as.cookie);
  if (sent.body !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(sent.headers ?? {}))
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  const body = sent.raw ?? (sent.body === undefined ? null : JSON.stringify(sent.body));
  return new Request(`${ORIGIN}${url}`, {
    method,
    headers,
    body,
    ...(body ? { duplex: "half" } : {}),
  } as RequestInit);
}

/** Asks the handler that the route tree has for this path (without `/api/v1`), query included. */
export async function call(method: Method, path: string, sent: Sent = {}): Promise<Answer> {
  const { route, params } = await findRoute(path.split("?")[0] ?? "");
  const handler = route.handlers.get(method);
  if (!handler) throw new Error(`${route.path} has no ${method}`);
  const response = await handler(request(method, `/api/v1${path}`, sent), {
    params: Promise.resolve(params),
  });
  return read(response);
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {}
  return { status: response.status, headers: response.headers, text, json };
}

/** What every refusal must be: a problem document in the 400s that says something to a person. */
export function isProblem(answer: Answer): boolean {
  return (
    answer.status >= 400 &&
    answer.status < 500 &&
    answer.headers.get("content-type") === "application/problem+json" &&
    answer.json?.status === answer.status &&
    [answer.json.code, answer.json.title, answer.json.detail].every((it) => typeof it === "string" && it)
  );
}
