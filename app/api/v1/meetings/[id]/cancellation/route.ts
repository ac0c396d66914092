import { defineRoute, idParam } from "@/lib/http/define-route";
import { cancelMeeting, restoreMeeting } from "@/lib/meetings/cancel-meeting";
import { readMeeting } from "@/lib/meetings/queries";

export const PUT = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await cancelMeeting(actor, params.id);
    return readMeeting(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await restoreMeeting(actor, params.id);
    return readMeeting(actor, params.id);
  },
});
