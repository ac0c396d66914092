import { deleteAccount } from "@/lib/accounts/delete-account";
import { editAccount } from "@/lib/accounts/edit-account";
import { presentAccount } from "@/lib/accounts/present";
import { readAccount } from "@/lib/accounts/queries";
import { accountDeletion, accountEdit } from "@/lib/accounts/schema";
import { forgetPerson } from "@/lib/auth/session";
import { definePersonalRoute } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const GET = definePersonalRoute({ handle: ({ actor }) => readAccount(actor) });

export const PATCH = definePersonalRoute({
  body: accountEdit,
  handle: async ({ actor, body }) => {
    const edited = await editAccount(actor, body);
    forgetPerson(actor.id);
    return presentAccount(edited);
  },
});

export const DELETE = definePersonalRoute({
  body: accountDeletion,
  limit: LIMITS.password,
  handle: async ({ actor, body }) => {
    await deleteAccount(actor, body);
    forgetPerson(actor.id);
  },
});
