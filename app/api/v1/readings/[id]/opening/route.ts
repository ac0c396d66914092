import { defineRoute, idParam } from "@/lib/http/define-route";
import { closeReading, openReading } from "@/lib/readings/open-reading";
import { readReading } from "@/lib/readings/queries";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await openReading(actor, params.id);
    return readReading(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await closeReading(actor, params.id);
    return readReading(actor, params.id);
  },
});
