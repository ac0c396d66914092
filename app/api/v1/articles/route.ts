import { publishArticle } from "@/lib/articles/publish-article";
import { listLibrary, readArticle } from "@/lib/articles/queries";
import { libraryQuery, newArticle } from "@/lib/articles/schema";
import { definePersonalRoute, defineRoute } from "@/lib/http/define-route";

export const GET = defineRoute({
  query: libraryQuery,
  handle: ({ actor, query }) => listLibrary(actor, query),
});

export const POST = definePersonalRoute({
  body: newArticle,
  status: 201,
  handle: async ({ actor, body }) => readArticle(actor, { id: await publishArticle(actor, body) }),
});
