import { InvitationList } from "@/components/groups/invitation-list";
import { InviteForm } from "@/components/groups/invite-form";
import { RequestList } from "@/components/groups/request-list";
import { Section } from "@/components/ui/page";
import type { Actor } from "@/lib/access/actor";
import { listGroupInvitations, listRequests } from "@/lib/groups/queries";
import type { GroupView } from "@/lib/groups/wire";

type Oversight = { actor: Actor; group: GroupView };

/** Those who ask to join. */
export async function Waiting({ actor, group }: Oversight) {
  const requests = await listRequests(actor, group.id);
  if (requests.length === 0 && group.joining !== "request") return null;
  return (
    <Section title="Who asks to join">
      <RequestList groupId={group.id} requests={requests} />
    </Section>
  );
}

/** The links into the group. */
export async function WaysIn({ actor, group }: Oversight) {
  const invitations = await listGroupInvitations(actor, group.id);
  return (
    <>
      {group.can.facilitate && (
        <Section title="Invite" lead="Whoever has the link can join, and make an account for it.">
          <InviteForm groupId={group.id} />
        </Section>
      )}
      <Section title="Links">
        <InvitationList groupId={group.id} invitations={invitations} />
      </Section>
    </>
  );
}
