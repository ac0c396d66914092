import { withReason } from "@/lib/accounts/schema";
import { readPost } from "@/lib/groups/posts/queries";
import { removePost, unremovePost } from "@/lib/groups/posts/withdraw-post";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: withReason,
  handle: async ({ actor, params, body }) => {
    await removePost(actor, params.id, body.reason);
    return readPost(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await unremovePost(actor, params.id);
    return readPost(actor, params.id);
  },
});
