import { withReason } from "@/lib/accounts/schema";
import { readThread } from "@/lib/annotations/queries";
import { removeAnnotation, unremoveAnnotation } from "@/lib/annotations/remove-annotation";
import { editionQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  query: editionQuery,
  body: withReason,
  handle: async ({ actor, params, query, body }) => {
    await removeAnnotation(actor, params.id, body.reason);
    return readThread(actor, params.id, query.edition);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: async ({ actor, params, query }) => {
    await unremoveAnnotation(actor, params.id);
    return readThread(actor, params.id, query.edition);
  },
});
