import { readRevisions } from "@/lib/comments/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readRevisions(actor, params.id),
});
