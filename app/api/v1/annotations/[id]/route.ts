import { editAnnotation } from "@/lib/annotations/edit-annotation";
import { readThread } from "@/lib/annotations/queries";
import { annotationEdit, editionQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: ({ actor, params, query }) => readThread(actor, params.id, query.edition),
});

export const PATCH = defineRoute({
  params: idParam,
  query: editionQuery,
  body: annotationEdit,
  handle: async ({ actor, params, query, body }) => {
    await editAnnotation(actor, params.id, body);
    return readThread(actor, params.id, query.edition);
  },
});
