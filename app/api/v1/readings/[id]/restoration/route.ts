import { defineRoute, idParam } from "@/lib/http/define-route";
import { readReading } from "@/lib/readings/queries";
import { restoreReading } from "@/lib/readings/remove-reading";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await restoreReading(actor, params.id);
    return readReading(actor, params.id);
  },
});
