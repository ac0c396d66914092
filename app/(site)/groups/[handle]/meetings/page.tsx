import type { Metadata } from "next";
import { CallMeeting } from "@/components/meetings/call-meeting";
import { MeetingList } from "@/components/meetings/meeting-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Older } from "@/components/ui/older";
import { Section } from "@/components/ui/page";
import { readAccount } from "@/lib/accounts/queries";
import { listMeetings } from "@/lib/meetings/queries";
import { orNotFound } from "../../../guard";
import { readParam, type SearchParams } from "../../../search-params";
import { type GroupParams, requireRight } from "../group";

export const metadata: Metadata = { title: "Meetings" };

type Props = GroupParams & { searchParams: SearchParams };

/** The meetings of a group: what comes next first, what is over below. */
export default async function MeetingsPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const path = `/groups/${handle}/meetings`;
  const { actor, group } = await requireRight(handle, "enter", path);
  const asked = (await readParam(searchParams, "cursor", 100)) ?? undefined;
  const [{ next, past, cursor }, { timeZone }] = await Promise.all([
    orNotFound(listMeetings(actor, group.id, { cursor: asked })),
    readAccount(actor),
  ]);
  return (
    <>
      {group.can.facilitate && <CallMeeting group={group} timeZone={timeZone} />}
      {next.length + past.length === 0 && (
        <EmptyState title="No meeting is called.">
          {group.can.facilitate && (
            <p>Call one: say when and where, and put the open questions on its agenda.</p>
          )}
        </EmptyState>
      )}
      {next.length > 0 && !asked && (
        <Section title="To come">
          <MeetingList meetings={next} handle={handle} timeZone={timeZone} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title="Over">
          <MeetingList over meetings={past} handle={handle} timeZone={timeZone} />
          <Older path={path} q="" next={cursor} />
        </Section>
      )}
    </>
  );
}
