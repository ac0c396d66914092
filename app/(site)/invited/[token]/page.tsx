import type { Metadata } from "next";
import { InvitedToGroup } from "@/components/groups/invited-to-group";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { currentActor } from "@/lib/access/current-actor";
import { readInvited } from "@/lib/groups/queries";

// The token in its address must not leak to where the reader goes next.
export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer", robots: "noindex" };

/** What a link invites to. Looking at it accepts nothing. */
export default async function InvitedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const actor = await currentActor();
  const invited = await readInvited(actor, token);
  if (!invited) {
    return (
      <Page width="narrow" title="This link leads nowhere.">
        <EmptyState
          title="It may have ended, been used up or taken back."
          action={<LinkButton href="/groups">See the groups</LinkButton>}
        >
          Ask whoever gave it to you for a new one.
        </EmptyState>
      </Page>
    );
  }
  const { group } = invited;
  return (
    <Page
      width="narrow"
      title={<bdi>{group.name}</bdi>}
      lead={group.description && <p dir="auto">{group.description}</p>}
    >
      <InvitedToGroup token={token} invited={invited} signedIn={actor.kind === "person"} />
    </Page>
  );
}
