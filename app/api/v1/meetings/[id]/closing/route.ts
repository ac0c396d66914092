import { defineRoute, idParam } from "@/lib/http/define-route";
import { closeMeeting, reopenMeeting } from "@/lib/meetings/close-meeting";
import { readMeeting } from "@/lib/meetings/queries";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await closeMeeting(actor, params.id);
    return readMeeting(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await reopenMeeting(actor, params.id);
    return readMeeting(actor, params.id);
  },
});
