import { readPostRevisions } from "@/lib/groups/posts/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readPostRevisions(actor, params.id),
});
