import { acceptInvitation } from "@/lib/groups/invite";
import { requireGroup } from "@/lib/groups/queries";
import { acceptance } from "@/lib/groups/schema";
import { definePersonalRoute } from "@/lib/http/define-route";

export const POST = definePersonalRoute({
  body: acceptance,
  handle: async ({ actor, body }) => requireGroup(actor, await acceptInvitation(actor, body.token)),
});
