import { readIndex } from "@/lib/annotations/index-cache";
import { indexQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

// Never made ahead; said so, Next hands the request over as it is instead of watching what is read of it.
export const dynamic = "force-dynamic";

export const GET = defineRoute({
  params: idParam,
  query: indexQuery,
  handle: async ({ actor, params, query, request }) => {
    const { etag, json } = await readIndex(actor, params.id, query.layer);
    const headers = new Headers({
      etag,
      "cache-control": "private, no-cache",
      vary: "cookie",
    });
    if (knows(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    headers.set("content-type", "application/json; charset=utf-8");
    // Next drops `content-encoding` of a handler's answer and compresses by itself: JSON it must be.
    return new Response(json, { headers });
  },
});

/** Whether the browser holds what the tag stands for; a proxy that compresses makes the tag a weak one. */
const knows = (held: string | null, etag: string): boolean =>
  (held ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
