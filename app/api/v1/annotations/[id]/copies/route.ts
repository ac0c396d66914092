import { copyAnnotation } from "@/lib/annotations/copy-annotation";
import { readThread } from "@/lib/annotations/queries";
import { annotationCopy, editionQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const POST = defineRoute({
  params: idParam,
  query: editionQuery,
  body: annotationCopy,
  status: 201,
  handle: async ({ actor, params, query, body }) =>
    readThread(actor, await copyAnnotation(actor, params.id, body), query.edition),
});
