import { defineRoute, idParam } from "@/lib/http/define-route";
import { listPinnable } from "@/lib/meetings/threads";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => listPinnable(actor, params.id),
});
