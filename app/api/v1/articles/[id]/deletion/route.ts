import { deleteArticle, restoreArticle } from "@/lib/articles/delete-article";
import { requireArticle } from "@/lib/articles/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await deleteArticle(actor, params.id);
    return requireArticle(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await restoreArticle(actor, params.id);
    return requireArticle(actor, params.id);
  },
});
