import { GroupNews } from "@/components/groups/group-news";
import { Joining } from "@/components/groups/joining";
import { readAccount } from "@/lib/accounts/queries";
import { latestAnnouncement } from "@/lib/groups/posts/queries";
import { nextMeeting } from "@/lib/meetings/queries";
import { type GroupParams, requireGroup } from "./group";

/** What a group reads, what was announced and when it meets; for outsiders the way in. */
export default async function GroupPage({ params }: GroupParams) {
  const { actor, group } = await requireGroup((await params).handle);
  const timeZone = actor.kind === "person" ? (await readAccount(actor)).timeZone : "UTC";
  const [announcement, meeting] = group.can.enter
    ? await Promise.all([latestAnnouncement(actor, group.id), nextMeeting(actor, group.id)])
    : [null, null];
  return (
    <>
      <Joining group={group} signedIn={actor.kind === "person"} />
      <GroupNews group={group} announcement={announcement} meeting={meeting} timeZone={timeZone} />
    </>
  );
}
