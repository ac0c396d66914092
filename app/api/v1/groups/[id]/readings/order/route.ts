import { defineRoute, idParam } from "@/lib/http/define-route";
import { orderReadings } from "@/lib/readings/order-readings";
import { readList } from "@/lib/readings/queries";
import { readingOrder } from "@/lib/readings/schema";

export const PUT = defineRoute({
  params: idParam,
  body: readingOrder,
  handle: async ({ actor, params, body }) => {
    await orderReadings(actor, params.id, body.ids);
    return readList(actor, params.id);
  },
});
