import { readPost } from "@/lib/groups/posts/queries";
import { deletePost, restorePost } from "@/lib/groups/posts/withdraw-post";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await deletePost(actor, params.id);
    return readPost(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await restorePost(actor, params.id);
    return readPost(actor, params.id);
  },
});
