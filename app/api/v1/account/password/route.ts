import { changePassword } from "@/lib/accounts/change-password";
import { passwordChange } from "@/lib/accounts/schema";
import { forgetSession } from "@/lib/auth/session";
import { definePersonalRoute } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const PUT = definePersonalRoute({
  body: passwordChange,
  limit: LIMITS.password,
  handle: async ({ actor, body }) => {
    const ended = await changePassword(actor, body);
    ended.forEach(forgetSession);
    return { ended: ended.length };
  },
});
