import { defineRoute, idParam } from "@/lib/http/define-route";
import { addToAgenda } from "@/lib/meetings/add-to-agenda";
import { readMeeting } from "@/lib/meetings/queries";
import { newAgendaItem } from "@/lib/meetings/schema";

export const POST = defineRoute({
  params: idParam,
  body: newAgendaItem,
  status: 201,
  handle: async ({ actor, params, body }) => {
    await addToAgenda(actor, params.id, body);
    return readMeeting(actor, params.id);
  },
});
