import type { Metadata } from "next";
import { AccountNav } from "@/components/accounts/account-nav";
import { DeviceList } from "@/components/accounts/device-list";
import { Page } from "@/components/ui/page";
import { listSessions, readAccount } from "@/lib/accounts/queries";
import { orNotFound, signedInFor } from "../../guard";

export const metadata: Metadata = { title: "Devices" };

/** Where I am signed in. */
export default async function DevicesPage() {
  const actor = await signedInFor("/account/devices");
  const [account, sessions] = await Promise.all([orNotFound(readAccount(actor)), listSessions(actor)]);
  return (
    <Page title="Devices">
      <AccountNav here="/account/devices" />
      <DeviceList sessions={sessions} timeZone={account.timeZone} />
    </Page>
  );
}
