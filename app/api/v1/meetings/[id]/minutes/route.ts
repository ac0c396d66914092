import { defineRoute, idParam } from "@/lib/http/define-route";
import { readMinutes } from "@/lib/meetings/queries";

export const GET = defineRoute({
  params: idParam,
  handle: async ({ actor, params }) =>
    new Response(await readMinutes(actor, params.id), {
      headers: {
        "cache-control": "private, no-store",
        vary: "cookie",
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": 'attachment; filename="minutes.md"',
        "x-content-type-options": "nosniff",
      },
    }),
});
