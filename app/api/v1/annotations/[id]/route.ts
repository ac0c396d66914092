import { editAnnotation } from "@/lib/annotations/edit-annotation";
import { readThread } from "@/lib/annotations/queries";
import { annotationEdit } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readThread(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: annotationEdit,
  handle: async ({ actor, params, body }) => {
    await editAnnotation(actor, params.id, body);
    return readThread(actor, params.id);
  },
});
