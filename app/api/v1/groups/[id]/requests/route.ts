import { listRequests } from "@/lib/groups/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => ({ requests: await listRequests(actor, params.id) }),
});
