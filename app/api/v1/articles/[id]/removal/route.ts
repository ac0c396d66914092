import { withReason } from "@/lib/accounts/schema";
import { removeArticle, unremoveArticle } from "@/lib/articles/delete-article";
import { requireArticle } from "@/lib/articles/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: withReason,
  handle: async ({ actor, params, body }) => {
    await removeArticle(actor, params.id, body.reason);
    return requireArticle(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await unremoveArticle(actor, params.id);
    return requireArticle(actor, params.id);
  },
});
