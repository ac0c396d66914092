import { defineRoute, idParam } from "@/lib/http/define-route";
import { readOverview } from "@/lib/readings/overview";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readOverview(actor, params.id),
});
