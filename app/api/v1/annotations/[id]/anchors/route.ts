import { readAnchors } from "@/lib/annotations/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readAnchors(actor, params.id),
});
