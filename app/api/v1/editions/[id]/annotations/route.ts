import { readIndex } from "@/lib/annotations/index-cache";
import { indexQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  query: indexQuery,
  handle: async ({ actor, params, query, request }) => {
    const { etag, json, gzip } = await readIndex(actor, params.id, query.layer);
    const headers = new Headers({
      etag,
      "cache-control": "private, no-cache",
      vary: "cookie, accept-encoding",
    });
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    headers.set("content-type", "application/json; charset=utf-8");
    const zipped = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
    if (zipped) headers.set("content-encoding", "gzip");
    return new Response(zipped ? gzip : json, { headers });
  },
});
