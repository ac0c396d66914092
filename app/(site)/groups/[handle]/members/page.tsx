import type { Metadata } from "next";
import { InvitationList } from "@/components/groups/invitation-list";
import { InviteForm } from "@/components/groups/invite-form";
import { MemberTable } from "@/components/groups/member-table";
import { RequestList } from "@/components/groups/request-list";
import { Older } from "@/components/ui/older";
import { Section } from "@/components/ui/page";
import { type Actor, idOf } from "@/lib/access/actor";
import { listMembers } from "@/lib/groups/members";
import { listGroupInvitations, listRequests } from "@/lib/groups/queries";
import type { GroupView } from "@/lib/groups/wire";
import { orNotFound } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";
import { type GroupParams, requireGroup } from "../group";

export const metadata: Metadata = { title: "Members" };

/** The people of a group, and for its facilitators the ways in. */
export default async function MembersPage({
  params,
  searchParams,
}: GroupParams & { searchParams: SearchParams }) {
  const { actor, group } = await requireGroup((await params).handle);
  const cursor = (await readParam(searchParams, "cursor")) ?? undefined;
  const { members, next } = await orNotFound(listMembers(actor, group.id, { cursor }));
  return (
    <>
      {group.can.oversee && <Waiting actor={actor} group={group} />}
      <Section title="Members">
        <MemberTable group={group} members={members} me={idOf(actor)} />
        <Older path={`/groups/${group.handle}/members`} q="" next={next} />
      </Section>
      {group.can.oversee && <WaysIn actor={actor} group={group} />}
    </>
  );
}

type Oversight = { actor: Actor; group: GroupView };

async function Waiting({ actor, group }: Oversight) {
  const requests = await listRequests(actor, group.id);
  if (requests.length === 0 && group.joining !== "request") return null;
  return (
    <Section title="Who asks to join">
      <RequestList groupId={group.id} requests={requests} />
    </Section>
  );
}

async function WaysIn({ actor, group }: Oversight) {
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
