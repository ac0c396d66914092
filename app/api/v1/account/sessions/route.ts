import { listSessions } from "@/lib/accounts/queries";
import { endOwnSessions } from "@/lib/auth/end-sessions";
import { forgetSession } from "@/lib/auth/session";
import { definePersonalRoute } from "@/lib/http/define-route";

export const GET = definePersonalRoute({
  handle: async ({ actor }) => ({ sessions: await listSessions(actor) }),
});

export const DELETE = definePersonalRoute({
  handle: async ({ actor }) => {
    const ended = await endOwnSessions(actor, { keep: actor.sessionId });
    ended.forEach(forgetSession);
    return { ended: ended.length };
  },
});
