import { withReason } from "@/lib/accounts/schema";
import { readThread } from "@/lib/annotations/queries";
import { removeAnnotation, unremoveAnnotation } from "@/lib/annotations/remove-annotation";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: withReason,
  handle: async ({ actor, params, body }) => {
    await removeAnnotation(actor, params.id, body.reason);
    return readThread(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await unremoveAnnotation(actor, params.id);
    return readThread(actor, params.id);
  },
});
