import Link from "next/link";
import { count } from "@/components/ui/count";
import lines from "@/components/ui/lines.module.css";
import type { MeetingLine } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";
import { Place } from "./place";
import { When } from "./when";

type MeetingListProps = {
  meetings: readonly MeetingLine[];
  handle: string;
  timeZone: string;
  /** They have taken place. */
  over?: boolean;
};

const MINE = { yes: "You come.", maybe: "You come perhaps.", no: "You don’t come." } as const;

/** Meetings in lists: when, where, who comes. */
export function MeetingList({ meetings, handle, timeZone, over = false }: MeetingListProps) {
  return (
    <ul className={lines.list}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={lines.line}>
          <h3 className={lines.title}>
            <Link href={`/groups/${handle}/meetings/${meeting.id}`} prefetch={false} dir="auto">
              {meeting.title}
            </Link>
          </h3>
          <p className={styles.meta}>
            <span>
              <When meeting={meeting} timeZone={timeZone} />
            </span>
            {meeting.place && (
              <span className={styles.above}>
                <Place place={meeting.place} />
              </span>
            )}
          </p>
          <p className={styles.meta}>
            {meeting.state === "cancelled" ? (
              <strong className={styles.off}>Cancelled</strong>
            ) : (
              <>
                <span>
                  {over ? `${meeting.coming.yes} came` : count(meeting.coming.yes, "comes", "come")}
                </span>
                {meeting.points > 0 && <span>{count(meeting.points, "point", "points")} on the agenda</span>}
                {!over && <span>{meeting.mine ? MINE[meeting.mine] : "You have not said yet."}</span>}
                {meeting.state === "closed" && <span>Minutes closed</span>}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
