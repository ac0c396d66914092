import { postComment } from "@/lib/comments/post-comment";
import { readComment } from "@/lib/comments/queries";
import { newComment } from "@/lib/comments/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const POST = defineRoute({
  params: idParam,
  body: newComment,
  status: 201,
  handle: async ({ actor, params, body }) => readComment(actor, await postComment(actor, params.id, body)),
});
