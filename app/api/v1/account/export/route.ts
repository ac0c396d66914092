import { definePersonalRoute } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";
import { exportAccount } from "@/lib/transfer/export-account";

export const GET = definePersonalRoute({
  limit: LIMITS.heavyRead,
  handle: async ({ actor }) =>
    new Response(JSON.stringify(await exportAccount(actor), null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="white-nights-${actor.handle}.json"`,
        "cache-control": "private, no-store",
      },
    }),
});
