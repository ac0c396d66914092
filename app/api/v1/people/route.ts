import { listPeople } from "@/lib/accounts/queries";
import { peopleQuery } from "@/lib/accounts/schema";
import { defineRoute } from "@/lib/http/define-route";

export const GET = defineRoute({
  query: peopleQuery,
  handle: ({ actor, query }) => listPeople(actor, query),
});
