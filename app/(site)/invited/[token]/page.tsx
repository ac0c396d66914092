import type { Metadata } from "next";
import { AcceptInvitation } from "@/components/groups/accept-invitation";
import { LinkButton } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { Row, Stack } from "@/components/ui/stack";
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
  const { group, by, note, member } = invited;
  const here = encodeURIComponent(`/invited/${token}`);
  return (
    <Page
      width="narrow"
      title={<bdi>{group.name}</bdi>}
      lead={group.description && <p dir="auto">{group.description}</p>}
    >
      <Stack>
        <p>
          {by ? (
            <>
              <bdi>{by.name}</bdi> invites you to read with this group
            </>
          ) : (
            "You are invited to read with this group"
          )}
          : {count(group.members, "member", "members")}.
        </p>
        {note && <blockquote dir="auto">{note}</blockquote>}
        {member ? (
          <Row>
            <LinkButton look="primary" href={`/groups/${group.handle}`}>
              You are in it: open the group
            </LinkButton>
          </Row>
        ) : actor.kind === "person" ? (
          <AcceptInvitation token={token} handle={group.handle} />
        ) : (
          <Row>
            <LinkButton
              look="primary"
              href={`/sign-up?invitation=${encodeURIComponent(token)}&return=${encodeURIComponent(`/groups/${group.handle}`)}`}
            >
              Make an account and join
            </LinkButton>
            <LinkButton href={`/sign-in?return=${here}`}>I have an account</LinkButton>
          </Row>
        )}
      </Stack>
    </Page>
  );
}
