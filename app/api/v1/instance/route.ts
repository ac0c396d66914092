import { defineHostRoute } from "@/lib/http/define-route";
import { editInstance } from "@/lib/instance/edit-instance";
import { readInstance } from "@/lib/instance/queries";
import { instanceEdit } from "@/lib/instance/schema";

export const GET = defineHostRoute({ handle: ({ actor }) => readInstance(actor) });

export const PATCH = defineHostRoute({
  body: instanceEdit,
  handle: async ({ actor, body }) => {
    await editInstance(actor, body);
    return readInstance(actor);
  },
});
