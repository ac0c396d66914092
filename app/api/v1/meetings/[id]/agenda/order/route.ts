import { defineRoute, idParam } from "@/lib/http/define-route";
import { orderAgenda } from "@/lib/meetings/order-agenda";
import { readMeeting } from "@/lib/meetings/queries";
import { agendaOrder } from "@/lib/meetings/schema";

export const PUT = defineRoute({
  params: idParam,
  body: agendaOrder,
  handle: async ({ actor, params, body }) => {
    await orderAgenda(actor, params.id, body.ids);
    return readMeeting(actor, params.id);
  },
});
