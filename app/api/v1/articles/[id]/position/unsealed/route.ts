import { definePersonalRoute, idParam } from "@/lib/http/define-route";
import { unsealPassage } from "@/lib/readings/positions";
import { unsealedPassage } from "@/lib/readings/schema";

export const POST = definePersonalRoute({
  params: idParam,
  body: unsealedPassage,
  handle: ({ actor, params, body }) => unsealPassage(actor, params.id, body),
});
