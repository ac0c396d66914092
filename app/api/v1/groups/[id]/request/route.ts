import { requestToJoin, withdrawRequest } from "@/lib/groups/requests";
import { joinRequest } from "@/lib/groups/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: joinRequest,
  handle: ({ actor, params, body }) => requestToJoin(actor, params.id, body.words),
});

export const DELETE = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => withdrawRequest(actor, params.id),
});
