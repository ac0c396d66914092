import { placeBetween } from "@/lib/editions/between";
import { placeQuery } from "@/lib/editions/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const GET = defineRoute({
  params: idParam,
  query: placeQuery,
  limit: LIMITS.compare,
  handle: ({ actor, params, query }) =>
    placeBetween(actor, { from: query.edition, to: params.id, offset: query.offset }),
});
