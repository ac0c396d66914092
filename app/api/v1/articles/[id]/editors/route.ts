import { nameEditors } from "@/lib/editions/name-editors";
import { readEditors } from "@/lib/editions/queries";
import { editors } from "@/lib/editions/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readEditors(actor, params.id),
});

export const PUT = defineRoute({
  params: idParam,
  body: editors,
  handle: async ({ actor, params, body }) => {
    await nameEditors(actor, params.id, body);
    return readEditors(actor, params.id);
  },
});
