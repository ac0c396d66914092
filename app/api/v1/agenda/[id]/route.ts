import { defineRoute, idParam } from "@/lib/http/define-route";
import { editAgendaItem, removeAgendaItem } from "@/lib/meetings/edit-agenda";
import { readMeeting } from "@/lib/meetings/queries";
import { agendaEdit } from "@/lib/meetings/schema";

export const PATCH = defineRoute({
  params: idParam,
  body: agendaEdit,
  handle: async ({ actor, params, body }) => readMeeting(actor, await editAgendaItem(actor, params.id, body)),
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => readMeeting(actor, await removeAgendaItem(actor, params.id)),
});
