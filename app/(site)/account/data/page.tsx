import type { Metadata } from "next";
import { AccountNav } from "@/components/accounts/account-nav";
import { DeleteAccount } from "@/components/accounts/delete-account";
import { OwnRemovals } from "@/components/accounts/own-removals";
import { DeletedTexts } from "@/components/importing/deleted-texts";
import { DownloadLink } from "@/components/ui/download-link";
import { Page, Section } from "@/components/ui/page";
import { readAccount } from "@/lib/accounts/queries";
import { listDeleted } from "@/lib/articles/queries";
import { listOwnRemovals } from "@/lib/instance/queries";
import { signedInFor } from "../../guard";

export const metadata: Metadata = { title: "My data" };

/** Take my data along, bring a text back, or leave. */
export default async function DataPage() {
  const actor = await signedInFor("/account/data");
  const [{ timeZone }, deleted, removed] = await Promise.all([
    readAccount(actor),
    listDeleted(actor),
    listOwnRemovals(actor),
  ]);
  return (
    <Page width="narrow" title="My data">
      <AccountNav here="/account/data" />
      <Section title="Take a copy" lead="Your profile, texts, notes and comments, private ones too, as JSON.">
        <DownloadLink href="/api/v1/account/export">Download my data</DownloadLink>
      </Section>
      <Section title="Deleted texts" lead="Brought back, a text has its margin again.">
        <DeletedTexts texts={deleted} timeZone={timeZone} />
      </Section>
      {removed.length > 0 && (
        <Section
          title="Removed by the host"
          lead="Nobody else sees them. Ask the host if you think it was wrong."
        >
          <OwnRemovals removals={removed} timeZone={timeZone} />
        </Section>
      )}
      <Section title="Leave" lead="Deleting your account signs out every device at once.">
        <DeleteAccount />
      </Section>
    </Page>
  );
}
