import { compareEditions } from "@/lib/editions/between";
import { comparisonQuery } from "@/lib/editions/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const GET = defineRoute({
  params: idParam,
  query: comparisonQuery,
  limit: LIMITS.compare,
  handle: ({ actor, params, query }) => compareEditions(actor, query.with, params.id),
});
