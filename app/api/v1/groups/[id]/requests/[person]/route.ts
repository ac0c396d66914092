import { acceptRequest, declineRequest } from "@/lib/groups/requests";
import { memberParams } from "@/lib/groups/schema";
import { defineRoute } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: memberParams,
  handle: ({ actor, params }) => acceptRequest(actor, params.id, params.person),
});

export const DELETE = defineRoute({
  params: memberParams,
  handle: ({ actor, params }) => declineRequest(actor, params.id, params.person),
});
