import { listPeople } from "@/lib/accounts/queries";
import { peopleQuery } from "@/lib/accounts/schema";
import { defineHostRoute } from "@/lib/http/define-route";

export const GET = defineHostRoute({
  query: peopleQuery,
  handle: ({ actor, query }) => listPeople(actor, query),
});
