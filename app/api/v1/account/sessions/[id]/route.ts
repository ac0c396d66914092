import { endOwnSessions } from "@/lib/auth/end-sessions";
import { forgetSession } from "@/lib/auth/session";
import { definePersonalRoute, idParam } from "@/lib/http/define-route";

export const DELETE = definePersonalRoute({
  params: idParam,
  handle: async ({ actor, params }) => {
    const ended = await endOwnSessions(actor, { only: params.id });
    ended.forEach(forgetSession);
  },
});
