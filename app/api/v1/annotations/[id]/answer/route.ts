import { markAnswer } from "@/lib/annotations/mark-answer";
import { readThread } from "@/lib/annotations/queries";
import { answerMark, editionQuery } from "@/lib/annotations/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  query: editionQuery,
  body: answerMark,
  handle: async ({ actor, params, query, body }) => {
    await markAnswer(actor, params.id, body.commentId);
    return readThread(actor, params.id, query.edition);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  query: editionQuery,
  handle: async ({ actor, params, query }) => {
    await markAnswer(actor, params.id, null);
    return readThread(actor, params.id, query.edition);
  },
});
