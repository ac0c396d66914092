import Link from "next/link";
import { BodyView } from "@/components/discussion/body-view";
import { Place } from "@/components/meetings/place";
import { When } from "@/components/meetings/when";
import { Time } from "@/components/ui/time";
import type { GroupView, PostView } from "@/lib/groups/wire";
import type { MeetingLine } from "@/lib/meetings/wire";
import styles from "./groups.module.css";

type GroupNewsProps = {
  group: GroupView;
  announcement: PostView | null;
  meeting: MeetingLine | null;
  timeZone: string;
};

/** What a member should know first: the newest announcement and the next meeting; nothing where there is neither. */
export function GroupNews({ group, announcement, meeting, timeZone }: GroupNewsProps) {
  if (!announcement?.body && !meeting) return null;
  return (
    <aside className={styles.news} aria-label="News">
      {meeting && (
        <p>
          <Link href={`/groups/${group.handle}/meetings/${meeting.id}`} prefetch={false}>
            <bdi>{meeting.title}</bdi>
          </Link>
          {": "}
          <When meeting={meeting} timeZone={timeZone} />
          {meeting.place && (
            <>
              {", "}
              <Place place={meeting.place} />
            </>
          )}
        </p>
      )}
      {announcement?.body && (
        <div>
          <p className={styles.small}>
            <bdi>{announcement.author?.name ?? "Somebody who left"}</bdi> announced{" "}
            <Time at={announcement.createdAt} />
          </p>
          <BodyView body={announcement.body} />
          <Link href={`/groups/${group.handle}/talk`} prefetch={false}>
            Go to the talk
          </Link>
        </div>
      )}
    </aside>
  );
}
