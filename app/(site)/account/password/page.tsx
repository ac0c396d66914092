import type { Metadata } from "next";
import { AccountNav } from "@/components/accounts/account-nav";
import { PasswordForm } from "@/components/accounts/password-form";
import { Page } from "@/components/ui/page";
import { readAccount } from "@/lib/accounts/queries";
import { orNotFound, signedInFor } from "../../guard";

export const metadata: Metadata = { title: "Password" };

/** Change of password. */
export default async function PasswordPage() {
  const actor = await signedInFor("/account/password");
  const account = await orNotFound(readAccount(actor));
  return (
    <Page width="narrow" title="Password">
      <AccountNav here="/account/password" />
      <PasswordForm email={account.email} />
    </Page>
  );
}
