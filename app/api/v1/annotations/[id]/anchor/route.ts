import { adjustAnchor } from "@/lib/annotations/adjust-anchor";
import { readThread } from "@/lib/annotations/queries";
import { anchorAdjustment } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: anchorAdjustment,
  handle: async ({ actor, params, body }) => {
    await adjustAnchor(actor, params.id, body);
    return readThread(actor, params.id, body.editionId);
  },
});
