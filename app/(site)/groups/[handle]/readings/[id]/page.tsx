import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(site)/guard";
import { Overview } from "@/components/readings/overview";
import { readAccount } from "@/lib/accounts/queries";
import { isId } from "@/lib/id";
import { readOverview } from "@/lib/readings/overview";
import { requireRight } from "../../group";

export const metadata: Metadata = { title: "Overview of a reading" };

type Props = { params: Promise<{ handle: string; id: string }> };

/** What goes on in a reading, for those who prepare it. */
export default async function OverviewPage({ params }: Props) {
  const { handle, id } = await params;
  const { actor, group } = await requireRight(handle, "oversee", `/groups/${handle}/readings/${id}`);
  const overview = isId(id) ? await orNotFound(readOverview(actor, id)) : notFound();
  if (overview.reading.groupId !== group.id) notFound();
  const { timeZone } = await readAccount(actor);
  return <Overview group={group} overview={overview} timeZone={timeZone} />;
}
