import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { RouteHandler } from "@/lib/http/define-route";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const API = join(ROOT, "app/api/v1");
export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** One route of the tree: `/articles/[id]` and the handlers that its file exports. */
export type Route = { path: string; handlers: Map<Method, RouteHandler>; exported: string[] };

async function load(file: string): Promise<Route> {
  const module = (await import(/* @vite-ignore */ file)) as Record<string, RouteHandler>;
  const handlers = new Map<Method, RouteHandler>();
  for (const method of METHODS) {
    const handler = module[method];
    if (handler) handlers.set(method, handler);
  }
  const path = `/${relative(API, file).split(sep).slice(0, -1).join("/")}`;
  return { path, handlers, exported: Object.keys(module) };
}

let tree: Promise<Route[]> | undefined;

/** Every route under /api/v1, read from the folders: nothing can be added without being seen here. */
export function routeTree(): Promise<Route[]> {
  tree ??= Promise.all(
    readdirSync(API, { recursive: true, encoding: "utf8" })
      .filter((name) => /(^|[\\/])route\.tsx?$/.test(name))
      .sort()
      .map((name) => load(join(API, name))),
  );
  return tree;
}

/** The route that answers for a path such as `/articles/018f…`, and what stands in its brackets. */
export async function findRoute(path: string): Promise<{ route: Route; params: Record<string, string> }> {
  const asked = path.split("/").slice(1);
  const fits = (route: Route) => {
    const parts = route.path.split("/").slice(1);
    return (
      parts.length === asked.length && parts.every((part, i) => part.startsWith("[") || part === asked[i])
    );
  };
  const route = (await routeTree())
    .filter(fits)
    .sort((a, b) => a.path.split("[").length - b.path.split("[").length)[0];
  if (!route) throw new Error(`no route answers for ${path}`);
  const parts = route.path.split("/").slice(1);
  const params = Object.fromEntries(
    parts.flatMap((part, i) =>
      part.startsWith("[") ? [[part.slice(1, -1), decodeURIComponent(asked[i] ?? "")]] : [],
    ),
  );
  return { route, params };
}
