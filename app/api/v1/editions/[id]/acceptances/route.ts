import { acceptPlacements } from "@/lib/editions/review/accept-placements";
import { bulkAcceptance } from "@/lib/editions/review/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const POST = defineRoute({
  params: idParam,
  body: bulkAcceptance,
  handle: ({ actor, params, body }) => acceptPlacements(actor, params.id, body),
});
