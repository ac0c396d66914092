import { defineRoute, idParam } from "@/lib/http/define-route";
import { editMeeting } from "@/lib/meetings/edit-meeting";
import { readMeeting } from "@/lib/meetings/queries";
import { meetingEdit } from "@/lib/meetings/schema";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readMeeting(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: meetingEdit,
  handle: async ({ actor, params, body }) => {
    await editMeeting(actor, params.id, body);
    return readMeeting(actor, params.id);
  },
});
