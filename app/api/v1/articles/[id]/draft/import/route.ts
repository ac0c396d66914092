import { importDraft } from "@/lib/editions/import-draft";
import { readDraft } from "@/lib/editions/queries";
import { draftImport } from "@/lib/editions/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const POST = defineRoute({
  params: idParam,
  body: draftImport,
  limit: LIMITS.heavyRead,
  handle: async ({ actor, params, body }) => {
    await importDraft(actor, params.id, body);
    return readDraft(actor, params.id);
  },
});
