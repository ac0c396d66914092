import { defineRoute, idParam } from "@/lib/http/define-route";
import { callMeeting } from "@/lib/meetings/call-meeting";
import { listMeetings, readMeeting } from "@/lib/meetings/queries";
import { meetingsQuery, newMeeting } from "@/lib/meetings/schema";

export const GET = defineRoute({
  params: idParam,
  query: meetingsQuery,
  handle: ({ actor, params, query }) => listMeetings(actor, params.id, query),
});

export const POST = defineRoute({
  params: idParam,
  body: newMeeting,
  status: 201,
  handle: async ({ actor, params, body }) => readMeeting(actor, await callMeeting(actor, params.id, body)),
});
