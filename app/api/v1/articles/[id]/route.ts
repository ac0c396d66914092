import { editArticle } from "@/lib/articles/edit-article";
import { requireArticle } from "@/lib/articles/queries";
import { articleEdit } from "@/lib/articles/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => requireArticle(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: articleEdit,
  handle: async ({ actor, params, body }) => {
    await editArticle(actor, params.id, body);
    return requireArticle(actor, params.id);
  },
});
