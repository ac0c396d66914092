import { LinkButton } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { Row, Stack } from "@/components/ui/stack";
import type { InvitedTo } from "@/lib/groups/wire";
import { AcceptInvitation } from "./accept-invitation";

type InvitedToGroupProps = { token: string; invited: InvitedTo; signedIn: boolean };

/** Who invites to a group and with which word, and the way in for a member, a reader and a newcomer. */
export function InvitedToGroup({
  token,
  invited: { group, by, note, member },
  signedIn,
}: InvitedToGroupProps) {
  const here = encodeURIComponent(`/invited/${token}`);
  return (
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
      ) : signedIn ? (
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
  );
}
