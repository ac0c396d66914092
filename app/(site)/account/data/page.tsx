import type { Metadata } from "next";
import { AccountNav } from "@/components/accounts/account-nav";
import { DeleteAccount } from "@/components/accounts/delete-account";
import { DownloadLink } from "@/components/ui/download-link";
import { Page, Section } from "@/components/ui/page";
import { signedInFor } from "../../guard";

export const metadata: Metadata = { title: "My data" };

/** Take my data along, or leave. */
export default async function DataPage() {
  await signedInFor("/account/data");
  return (
    <Page width="narrow" title="My data">
      <AccountNav here="/account/data" />
      <Section title="Take a copy" lead="Your profile, texts, notes and comments, private ones too, as JSON.">
        <DownloadLink href="/api/v1/account/export">Download my data</DownloadLink>
      </Section>
      <Section title="Leave" lead="Deleting your account signs out every device at once.">
        <DeleteAccount />
      </Section>
    </Page>
  );
}
