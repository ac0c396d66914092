import { archiveGroup, unarchiveGroup } from "@/lib/groups/close-group";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => archiveGroup(actor, params.id),
});

export const DELETE = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => unarchiveGroup(actor, params.id),
});
