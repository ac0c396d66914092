import { readMember } from "@/lib/groups/members";
import { changeRole, removeMember } from "@/lib/groups/membership";
import { memberParams, pageQuery, roleChange } from "@/lib/groups/schema";
import { defineRoute } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: memberParams,
  query: pageQuery,
  handle: ({ actor, params, query }) => readMember(actor, params.id, { id: params.person }, query),
});

export const PATCH = defineRoute({
  params: memberParams,
  body: roleChange,
  handle: ({ actor, params, body }) => changeRole(actor, params.id, params.person, body),
});

export const DELETE = defineRoute({
  params: memberParams,
  handle: ({ actor, params }) => removeMember(actor, params.id, params.person),
});
