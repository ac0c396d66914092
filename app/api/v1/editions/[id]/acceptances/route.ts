import { acceptPlacements } from "@/lib/editions/review/accept-placements";
import { acceptanceQuery, bulkAcceptance } from "@/lib/editions/review/schema";
import { undoAcceptances } from "@/lib/editions/review/undo-acceptances";
import { definePersonalRoute, defineRoute, idParam } from "@/lib/http/define-route";

export const POST = defineRoute({
  params: idParam,
  body: bulkAcceptance,
  handle: ({ actor, params, body }) => acceptPlacements(actor, params.id, body),
});

export const DELETE = definePersonalRoute({
  params: idParam,
  query: acceptanceQuery,
  handle: ({ actor, params, query }) => undoAcceptances(actor, params.id, query.at),
});
