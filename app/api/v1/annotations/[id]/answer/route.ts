import { markAnswer } from "@/lib/annotations/mark-answer";
import { readThread } from "@/lib/annotations/queries";
import { answerMark } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  body: answerMark,
  handle: async ({ actor, params, body }) => {
    await markAnswer(actor, params.id, body.commentId);
    return readThread(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await markAnswer(actor, params.id, null);
    return readThread(actor, params.id);
  },
});
