import { readThreads } from "@/lib/annotations/queries";
import { threadsQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  query: threadsQuery,
  handle: async ({ actor, params, query }) => ({ threads: await readThreads(actor, params.id, query.ids) }),
});
