import { editPost } from "@/lib/groups/posts/edit-post";
import { readPost } from "@/lib/groups/posts/queries";
import { postEdit } from "@/lib/groups/posts/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readPost(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: postEdit,
  handle: async ({ actor, params, body }) => {
    await editPost(actor, params.id, body);
    return readPost(actor, params.id);
  },
});
