import { previewImport } from "@/lib/articles/queries";
import { previewQuery } from "@/lib/articles/schema";
import { definePersonalRoute, idParam } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const GET = definePersonalRoute({
  params: idParam,
  query: previewQuery,
  limit: LIMITS.heavyRead,
  handle: ({ actor, params, query }) =>
    previewImport(actor, params.id, { typography: query.typography === "on", format: query.format }),
});
