import { createAccount } from "@/lib/accounts/create-account";
import { newAccount } from "@/lib/accounts/schema";
import { defineRoute } from "@/lib/http/define-route";
import { LIMITS } from "@/lib/http/rate-limit";

export const POST = defineRoute({
  body: newAccount,
  limit: LIMITS.signUp,
  status: 201,
  handle: async ({ body }) => {
    const { id, handle, name } = await createAccount(body);
    return { id, handle, name };
  },
});
