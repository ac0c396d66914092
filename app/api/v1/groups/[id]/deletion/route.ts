import { deleteGroup, restoreGroup } from "@/lib/groups/close-group";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => deleteGroup(actor, params.id),
});

export const DELETE = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => restoreGroup(actor, params.id),
});
