import { deleteAnnotation, restoreAnnotation } from "@/lib/annotations/delete-annotation";
import { readThread } from "@/lib/annotations/queries";
import { editionQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: async ({ actor, params, query }) => {
    await deleteAnnotation(actor, params.id);
    return readThread(actor, params.id, query.edition);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: async ({ actor, params, query }) => {
    await restoreAnnotation(actor, params.id);
    return readThread(actor, params.id, query.edition);
  },
});
