import { makeAnnotation } from "@/lib/annotations/make-annotation";
import { readThread } from "@/lib/annotations/queries";
import { newAnnotation } from "@/lib/annotations/schema";
import { definePersonalRoute } from "@/lib/http/define-route";

export const POST = definePersonalRoute({
  body: newAnnotation,
  status: 201,
  handle: async ({ actor, body }) => readThread(actor, await makeAnnotation(actor, body), body.editionId),
});
