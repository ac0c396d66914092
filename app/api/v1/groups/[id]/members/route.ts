import { listMembers } from "@/lib/groups/members";
import { joinGroup } from "@/lib/groups/membership";
import { requireGroup } from "@/lib/groups/queries";
import { pageQuery } from "@/lib/groups/schema";
import { definePersonalRoute, defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  query: pageQuery,
  handle: ({ actor, params, query }) => listMembers(actor, params.id, query),
});

export const POST = definePersonalRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await joinGroup(actor, params.id);
    return requireGroup(actor, params.id);
  },
});
