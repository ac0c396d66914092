import { listPlacements } from "@/lib/editions/review/queries";
import { placementsQuery } from "@/lib/editions/review/schema";
import { definePersonalRoute, idParam } from "@/lib/http/define-route";

export const GET = definePersonalRoute({
  params: idParam,
  query: placementsQuery,
  handle: ({ actor, params, query }) => listPlacements(actor, params.id, query),
});
