import { editComment } from "@/lib/comments/edit-comment";
import { readComment } from "@/lib/comments/queries";
import { commentEdit } from "@/lib/comments/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readComment(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: commentEdit,
  handle: async ({ actor, params, body }) => {
    await editComment(actor, params.id, body);
    return readComment(actor, params.id);
  },
});
