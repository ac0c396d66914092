import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingRoom } from "@/components/meetings/meeting-room";
import { readAccount } from "@/lib/accounts/queries";
import { readMeeting } from "@/lib/meetings/queries";
import { idIn, orNotFound } from "../../../../guard";
import { requireRight } from "../../group";

export const metadata: Metadata = { title: "Meeting" };

type Props = { params: Promise<{ handle: string; id: string }> };

/** One meeting and its agenda. */
export default async function MeetingPage({ params }: Props) {
  const [{ handle }, id] = await Promise.all([params, idIn(params)]);
  const { actor, group } = await requireRight(handle, "enter", `/groups/${handle}/meetings/${id}`);
  const [meeting, { timeZone }] = await Promise.all([orNotFound(readMeeting(actor, id)), readAccount(actor)]);
  if (meeting.group.id !== group.id) notFound();
  return <MeetingRoom initial={meeting} timeZone={timeZone} />;
}
