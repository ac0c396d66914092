import { decidePlacement, undecidePlacement } from "@/lib/editions/review/decide-placement";
import { readPlacement } from "@/lib/editions/review/queries";
import { decisionInput, placementParams } from "@/lib/editions/review/schema";
import { defineRoute } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: placementParams,
  body: decisionInput,
  handle: async ({ actor, params, body }) => {
    await decidePlacement(actor, params.id, params.annotation, body);
    return readPlacement(actor, params.id, params.annotation);
  },
});

export const DELETE = defineRoute({
  params: placementParams,
  handle: async ({ actor, params }) => {
    await undecidePlacement(actor, params.id, params.annotation);
    return readPlacement(actor, params.id, params.annotation);
  },
});
