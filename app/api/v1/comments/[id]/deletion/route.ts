import { readComment } from "@/lib/comments/queries";
import { deleteComment, restoreComment } from "@/lib/comments/withdraw-comment";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await deleteComment(actor, params.id);
    return readComment(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await restoreComment(actor, params.id);
    return readComment(actor, params.id);
  },
});
