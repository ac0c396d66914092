import type { Metadata } from "next";
import { FoundForm } from "@/components/groups/found-form";
import { Page } from "@/components/ui/page";
import { signedInFor } from "../../guard";

export const metadata: Metadata = { title: "Found a group" };

/** A new group. */
export default async function FoundGroupPage() {
  await signedInFor("/groups/new");
  return (
    <Page
      width="narrow"
      title="Found a group"
      lead={<p>A room of your own in the margin. All of this can be changed later.</p>}
    >
      <FoundForm />
    </Page>
  );
}
