import "server-only";
import { z } from "zod";
import { type Actor, isHost, type Person } from "@/lib/access/actor";
import { actorWithCookie, sessionCookie } from "@/lib/auth/session";
import { AppError, notFound, signInFirst } from "@/lib/errors";
import { MAX_BODY_BYTES } from "@/lib/limits";
import { checkText, readJson } from "./body";
import { checkOrigin } from "./origin";
import { problem } from "./problem";
import { addressOf, LIMITS, type Limit, spend } from "./rate-limit";

/** What a handler is given: everything checked. */
export type Asked<A extends Actor, P, Q, B> = { actor: A; params: P; query: Q; body: B; request: Request };

type Shape<A extends Actor, P, Q, B> = {
  /** From the path. What does not fit answers 404: such a thing can't be there. */
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  /** The JSON body; left out where there is none or the handler reads bytes itself. */
  body?: z.ZodType<B>;
  /** The most bytes that the body may have; MAX_BODY_BYTES where nothing is said. */
  bodyBytes?: number;
  /** Counted per account, or per address for who has none. Writes have one by default. */
  limit?: Limit;
  status?: number;
  /** The answer: a Response, or a value that is sent as JSON; nothing is 204. */
  handle: (asked: Asked<A, P, Q, B>) => unknown;
};

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
export type RouteHandler = (request: Request, context: Context) => Promise<Response>;

const SAFE = new Set(["GET", "HEAD"]);

/** The steps of every route: actor, origin check, limits, parsing, the handler, errors as problem documents. */
function make<A extends Actor, P, Q, B>(shape: Shape<A, P, Q, B>, admit: (actor: Actor) => A): RouteHandler {
  return async (request, context) => {
    try {
      const writes = !SAFE.has(request.method);
      if (writes) checkOrigin(request.headers);
      const actor = admit(await actorWithCookie(cookieIn(request)));
      const limit = shape.limit ?? (writes ? LIMITS.write : undefined);
      if (limit) await spend(limit, actor.kind === "person" ? actor.id : addressOf(request.headers));
      const params = parseParams(shape.params, await context.params);
      const query = parse(shape.query, queryIn(request));
      const body = parse(
        shape.body,
        shape.body && (await readJson(request, shape.bodyBytes ?? MAX_BODY_BYTES)),
      );
      const answer = await shape.handle({ actor, params, query, body, request });
      return answer instanceof Response ? answer : json(answer, shape.status ?? 200);
    } catch (error) {
      return problem(error);
    }
  };
}

/**
 * Makes a route handler for whoever asks. Every route under /api/v1 is made by this or its two narrower
 * sisters, so that no check can be forgotten in one of them.
 */
export const defineRoute = <P = undefined, Q = undefined, B = undefined>(shape: Shape<Actor, P, Q, B>) =>
  make(shape, (actor) => actor);

/** For routes that mean nothing without an account: 401 before anything is read. */
export const definePersonalRoute = <P = undefined, Q = undefined, B = undefined>(
  shape: Shape<Person, P, Q, B>,
) =>
  make(shape, (actor) => {
    if (actor.kind === "anonymous") throw signInFirst();
    return actor;
  });

/** For the host's desk: to anyone else there is nothing there. */
export const defineHostRoute = <P = undefined, Q = undefined, B = undefined>(shape: Shape<Person, P, Q, B>) =>
  make(shape, (actor) => {
    if (actor.kind === "anonymous" || !isHost(actor)) throw notFound();
    return actor;
  });

/** JSON that no cache keeps: it was made for one reader. */
export function json(value: unknown, status = 200): Response {
  if (value === undefined || value === null) return new Response(null, { status: 204, headers: PERSONAL });
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...PERSONAL, "content-type": "application/json; charset=utf-8" },
  });
}

const PERSONAL = { "cache-control": "private, no-store", vary: "cookie" };

function cookieIn(request: Request): string | undefined {
  const name = `${sessionCookie()}=`;
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length);
  }
  return undefined;
}

/** Checks what came from outside. @throws AppError 422 that names each field */
export function parse<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (!schema) return undefined as T;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new AppError(
    422,
    "invalid",
    "Something in it is not right.",
    fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(" "),
    { fields },
  );
}

function queryIn(request: Request): Record<string, string> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  checkText(query);
  return query;
}

function parseParams<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (!schema) return undefined as T;
  const result = schema.safeParse(value);
  if (!result.success) throw notFound();
  return result.data;
}

/** The commonest path parameter. */
export const idParam = z.object({ id: z.uuid() });
