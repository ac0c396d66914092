import { GroupNews } from "@/components/groups/group-news";
import { Joining } from "@/components/groups/joining";
import { ReadingList } from "@/components/readings/reading-list";
import { readAccount } from "@/lib/accounts/queries";
import { latestAnnouncement } from "@/lib/groups/posts/queries";
import { nextMeeting } from "@/lib/meetings/queries";
import { readList } from "@/lib/readings/queries";
import { type GroupParams, requireGroup } from "./group";

/** What a group reads, what was announced and when it meets; for outsiders the way in. */
export default async function GroupPage({ params }: GroupParams) {
  const { actor, group } = await requireGroup((await params).handle);
  const { enter, margin } = group.can;
  const [announcement, meeting, list, account] = await Promise.all([
    enter ? latestAnnouncement(actor, group.id) : null,
    enter ? nextMeeting(actor, group.id) : null,
    margin ? readList(actor, group.id) : null,
    actor.kind === "person" ? readAccount(actor) : null,
  ]);
  const timeZone = account?.timeZone ?? "UTC";
  return (
    <>
      <Joining group={group} signedIn={actor.kind === "person"} />
      <GroupNews group={group} announcement={announcement} meeting={meeting} timeZone={timeZone} />
      {list && <ReadingList group={group} {...list} timeZone={timeZone} />}
    </>
  );
}
