import { definePersonalRoute, idParam } from "@/lib/http/define-route";
import { keepPosition, readPosition } from "@/lib/readings/positions";
import { positionClaim } from "@/lib/readings/schema";

export const GET = definePersonalRoute({
  params: idParam,
  handle: ({ actor, params }) => readPosition(actor, params.id),
});

export const PUT = definePersonalRoute({
  params: idParam,
  body: positionClaim,
  handle: ({ actor, params, body }) => keepPosition(actor, params.id, body),
});
