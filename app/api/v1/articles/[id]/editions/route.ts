import { publishEdition } from "@/lib/editions/publish-edition";
import { listEditions, readPublication } from "@/lib/editions/queries";
import { newEdition } from "@/lib/editions/schema";
import { defineRoute, idParam } from "@/lib/http/define-route";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => listEditions(actor, params.id),
});

/** Accepted, and done by a job: `GET /editions/{id}/publication` says how far it is. */
export const POST = defineRoute({
  params: idParam,
  body: newEdition,
  status: 202,
  handle: async ({ actor, params, body }) =>
    readPublication(actor, await publishEdition(actor, params.id, body)),
});
