import { makeGroupInvitation } from "@/lib/groups/invite";
import { listGroupInvitations } from "@/lib/groups/queries";
import { newGroupInvitation } from "@/lib/groups/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => ({ invitations: await listGroupInvitations(actor, params.id) }),
});

export const POST = defineRoute({
  params: idParam,
  body: newGroupInvitation,
  status: 201,
  handle: ({ actor, params, body }) => makeGroupInvitation(actor, params.id, body),
});
