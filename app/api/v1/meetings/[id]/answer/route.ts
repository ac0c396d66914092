import { defineRoute, idParam } from "@/lib/http/define-route";
import { answerMeeting } from "@/lib/meetings/answer-meeting";
import { readMeeting } from "@/lib/meetings/queries";
import { answerInput } from "@/lib/meetings/schema";

export const PUT = defineRoute({
  params: idParam,
  body: answerInput,
  handle: async ({ actor, params, body }) => {
    await answerMeeting(actor, params.id, body.coming);
    return readMeeting(actor, params.id);
  },
});
