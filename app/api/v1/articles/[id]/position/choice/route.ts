import { definePersonalRoute, idParam } from "@/lib/http/define-route";
import { chooseAhead } from "@/lib/readings/positions";
import { aheadChoice } from "@/lib/readings/schema";

export const PUT = definePersonalRoute({
  params: idParam,
  body: aheadChoice,
  handle: ({ actor, params, body }) => chooseAhead(actor, params.id, body.hidesAhead),
});
