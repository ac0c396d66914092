import type { Metadata } from "next";
import { AccountNav } from "@/components/accounts/account-nav";
import { ProfileForm } from "@/components/accounts/profile-form";
import { Page } from "@/components/ui/page";
import { readAccount } from "@/lib/accounts/queries";
import { orNotFound, signedInFor } from "../guard";

export const metadata: Metadata = { title: "Profile" };

const timeZones = () => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** My profile. */
export default async function ProfilePage() {
  const actor = await signedInFor("/account");
  const account = await orNotFound(readAccount(actor));
  return (
    <Page width="narrow" title="Profile">
      <AccountNav here="/account" />
      <ProfileForm account={account} timeZones={timeZones()} />
    </Page>
  );
}
