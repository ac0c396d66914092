import { defineHostRoute } from "@/lib/http/define-route";
import { makeInvitation } from "@/lib/instance/invite";
import { listInvitations, presentInvitation } from "@/lib/instance/queries";
import { newInvitation } from "@/lib/instance/schema";

export const GET = defineHostRoute({
  handle: async ({ actor }) => ({ invitations: await listInvitations(actor) }),
});

export const POST = defineHostRoute({
  body: newInvitation,
  status: 201,
  handle: async ({ actor, body }) => {
    const { invitation, token } = await makeInvitation(actor, body);
    return { invitation: presentInvitation(invitation), token };
  },
});
