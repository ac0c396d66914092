import { withReason } from "@/lib/accounts/schema";
import { readComment } from "@/lib/comments/queries";
import { removeComment, unremoveComment } from "@/lib/comments/withdraw-comment";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: withReason,
  handle: async ({ actor, params, body }) => {
    await removeComment(actor, params.id, body.reason);
    return readComment(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await unremoveComment(actor, params.id);
    return readComment(actor, params.id);
  },
});
