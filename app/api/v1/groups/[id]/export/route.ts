import { defineRoute, idParam } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";
import { exportGroup } from "@/lib/transfer/export-group";

export const GET = defineRoute({
  params: idParam,
  limit: LIMITS.heavyRead,
  handle: async ({ actor, params }) => {
    const group = await exportGroup(actor, params.id);
    return new Response(JSON.stringify(group, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${group.group.handle}.json"`,
        "cache-control": "private, no-store",
      },
    });
  },
});
