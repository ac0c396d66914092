import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Minutes } from "@/components/meetings/minutes";
import { readAccount } from "@/lib/accounts/queries";
import { readMeeting } from "@/lib/meetings/queries";
import { idIn, orNotFound } from "../../../../../guard";
import { requireRight } from "../../../group";

export const metadata: Metadata = { title: "Minutes" };

type Props = { params: Promise<{ handle: string; id: string }> };

/** What came of a meeting. */
export default async function MinutesPage({ params }: Props) {
  const [{ handle }, id] = await Promise.all([params, idIn(params)]);
  const { actor, group } = await requireRight(handle, "enter", `/groups/${handle}/meetings/${id}/minutes`);
  const [meeting, { timeZone }] = await Promise.all([orNotFound(readMeeting(actor, id)), readAccount(actor)]);
  if (meeting.group.id !== group.id) notFound();
  return <Minutes meeting={meeting} timeZone={timeZone} />;
}
