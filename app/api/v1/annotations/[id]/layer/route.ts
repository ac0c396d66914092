import { moveAnnotation } from "@/lib/annotations/move-annotation";
import { readThread } from "@/lib/annotations/queries";
import { editionQuery, layerChoice } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  query: editionQuery,
  body: layerChoice,
  handle: async ({ actor, params, query, body }) => {
    await moveAnnotation(actor, params.id, body.layer);
    return readThread(actor, params.id, query.edition);
  },
});
