import { foundGroup } from "@/lib/groups/found-group";
import { listGroups, requireGroup } from "@/lib/groups/queries";
import { groupQuery, newGroup } from "@/lib/groups/schema";
import { definePersonalRoute, defineRoute } from "@/lib/http/define-route";

export const GET = defineRoute({
  query: groupQuery,
  handle: ({ actor, query }) => listGroups(actor, query),
});

export const POST = definePersonalRoute({
  body: newGroup,
  status: 201,
  handle: async ({ actor, body }) => requireGroup(actor, await foundGroup(actor, body)),
});
