import { listPosts, readPost } from "@/lib/groups/posts/queries";
import { newPost, postsQuery } from "@/lib/groups/posts/schema";
import { writePost } from "@/lib/groups/posts/write-post";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  query: postsQuery,
  handle: ({ actor, params, query }) => listPosts(actor, params.id, query),
});

export const POST = defineRoute({
  params: idParam,
  body: newPost,
  status: 201,
  handle: async ({ actor, params, body }) => readPost(actor, await writePost(actor, params.id, body)),
});
