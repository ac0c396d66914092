import { defineHostRoute, idParam } from "@/lib/http/define-route";
import { revokeInvitation } from "@/lib/instance/invite";

export const DELETE = defineHostRoute({
  params: idParam,
  handle: ({ actor, params }) => revokeInvitation(actor, params.id),
});
