import type { Metadata } from "next";
import { MemberTable } from "@/components/groups/member-table";
import { Older } from "@/components/ui/older";
import { Section } from "@/components/ui/page";
import { idOf } from "@/lib/access/actor";
import { listMembers } from "@/lib/groups/members";
import { orNotFound } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";
import { type GroupParams, requireGroup } from "../group";
import { Waiting, WaysIn } from "./ways-in";

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
