import { discardDraft } from "@/lib/editions/discard-draft";
import { readDraft } from "@/lib/editions/queries";
import { saveDraft } from "@/lib/editions/save-draft";
import { draftSave } from "@/lib/editions/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";
import { MAX_DRAFT_BODY } from "@/lib/limits";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readDraft(actor, params.id),
});

export const PUT = defineRoute({
  params: idParam,
  body: draftSave,
  bodyBytes: MAX_DRAFT_BODY,
  handle: ({ actor, params, body }) => saveDraft(actor, params.id, body),
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await discardDraft(actor, params.id);
    return readDraft(actor, params.id);
  },
});
