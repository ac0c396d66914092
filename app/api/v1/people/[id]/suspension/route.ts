import { presentPersonRow } from "@/lib/accounts/present";
import { withReason } from "@/lib/accounts/schema";
import { suspendAccount, unsuspendAccount } from "@/lib/accounts/suspend-account";
import { forgetPerson } from "@/lib/auth/session";
import { defineHostRoute, idParam } from "@/lib/http/define-route";

export const PUT = defineHostRoute({
  params: idParam,
  body: withReason,
  handle: async ({ actor, params, body }) => {
    const suspended = await suspendAccount(actor, params.id, body.reason);
    forgetPerson(params.id);
    return presentPersonRow(suspended);
  },
});

export const DELETE = defineHostRoute({
  params: idParam,
  handle: async ({ actor, params }) => presentPersonRow(await unsuspendAccount(actor, params.id)),
});
