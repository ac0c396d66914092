import { deleteAnnotation, restoreAnnotation } from "@/lib/annotations/delete-annotation";
import { readThread } from "@/lib/annotations/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await deleteAnnotation(actor, params.id);
    return readThread(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await restoreAnnotation(actor, params.id);
    return readThread(actor, params.id);
  },
});
