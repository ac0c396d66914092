import { readThread } from "@/lib/annotations/queries";
import { editionQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";
import { seedAnnotation } from "@/lib/readings/seed-annotation";

export const PUT = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: async ({ actor, params, query }) => {
    await seedAnnotation(actor, params.id, true);
    return readThread(actor, params.id, query.edition);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: async ({ actor, params, query }) => {
    await seedAnnotation(actor, params.id, false);
    return readThread(actor, params.id, query.edition);
  },
});
