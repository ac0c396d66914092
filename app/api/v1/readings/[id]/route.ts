import { defineRoute, idParam } from "@/lib/http/define-route";
import { editReading } from "@/lib/readings/edit-reading";
import { readReading } from "@/lib/readings/queries";
import { removeReading } from "@/lib/readings/remove-reading";
import { readingEdit } from "@/lib/readings/schema";

export const GET = defineRoute({
  params: idParam,
  handle: ({ actor, params }) => readReading(actor, params.id),
});

export const PATCH = defineRoute({
  params: idParam,
  body: readingEdit,
  handle: async ({ actor, params, body }) => {
    await editReading(actor, params.id, body);
    return readReading(actor, params.id);
  },
});

export const DELETE = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    await removeReading(actor, params.id);
    return readReading(actor, params.id);
  },
});
