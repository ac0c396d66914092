import { readPublication } from "@/lib/editions/queries";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readPublication(actor, params.id),
});
