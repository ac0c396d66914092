import { revokeGroupInvitation } from "@/lib/groups/invite";
import { invitationParams } from "@/lib/groups/schema";
import { defineRoute } from "@/lib/http/define-route";

export const DELETE = defineRoute({
  params: invitationParams,
  handle: ({ actor, params }) => revokeGroupInvitation(actor, params.id, params.invitation),
});
