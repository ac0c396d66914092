import { editGroup } from "@/lib/groups/edit-group";
import { requireGroup } from "@/lib/groups/queries";
import { groupEdit } from "@/lib/groups/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => requireGroup(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: groupEdit,
  handle: async ({ actor, params, body }) => {
    await editGroup(actor, params.id, body);
    return requireGroup(actor, params.id);
  },
});
