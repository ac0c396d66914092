import { defineRoute, idParam } from "@/lib/http/define-route";
import { listReading } from "@/lib/readings/list-reading";
import { readList, readReading } from "@/lib/readings/queries";
import { newReading } from "@/lib/readings/schema";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readList(actor, params.id),
});

export const POST = defineRoute({
  params: idParam,
  body: newReading,
  status: 201,
  handle: async ({ actor, params, body }) => readReading(actor, await listReading(actor, params.id, body)),
});
