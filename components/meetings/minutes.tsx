import Link from "next/link";
import { DownloadLink } from "@/components/ui/download-link";
import { nameOf } from "@/lib/meetings/text";
import type { AgendaItemView, MeetingView } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import { AgendaThreadView } from "./agenda-thread";
import styles from "./meetings.module.css";
import minutesStyles from "./minutes.module.css";
import { Place } from "./place";
import { When } from "./when";

type MinutesProps = { meeting: MeetingView; timeZone: string };

/** What came of a meeting: who was there, each point with its passage and its outcome. Made to be printed. */
export function Minutes({ meeting, timeZone }: MinutesProps) {
  const { id, group, title, place, note, coming, agenda, state } = meeting;
  return (
    <article className={minutesStyles.minutes} aria-label="Minutes">
      <div className={styles.back}>
        <Link href={`/groups/${group.handle}/meetings/${id}`} prefetch={false}>
          To the meeting
        </Link>
        <DownloadLink href={`/api/v1/meetings/${id}/minutes`}>As Markdown</DownloadLink>
      </div>
      <h2 className={styles.name}>
        <bdi>{title}</bdi>
      </h2>
      <p className={styles.meta}>
        <span>
          <When meeting={meeting} timeZone={timeZone} /> ({timeZone.replaceAll("_", " ")})
        </span>
        {place && (
          <span>
            <Place place={place} />
          </span>
        )}
      </p>
      {state !== "closed" && <p className={styles.quiet}>Not closed yet: this can still change.</p>}
      <p>
        <b>There:</b>{" "}
        {coming.yes.length === 0
          ? "nobody said so."
          : coming.yes.map((person, i) => (
              <span key={person.id}>
                {i > 0 && ", "}
                <bdi>{person.name}</bdi>
              </span>
            ))}
      </p>
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {agenda.length === 0 && <p className={styles.quiet}>Nothing was on the agenda.</p>}
      <ol className={minutesStyles.points}>
        {agenda.map((item) => (
          <Point key={item.id} item={item} />
        ))}
      </ol>
    </article>
  );
}

function Point({ item }: { item: AgendaItemView }) {
  const { thread, outcome, discussedAt } = item;
  const name = nameOf(item);
  return (
    <li className={minutesStyles.pointOf}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {thread && <AgendaThreadView thread={thread} heading={name} />}
      {outcome ? (
        <p className={agendaStyles.outcome}>
          <strong>Outcome:</strong> <bdi>{outcome}</bdi>
        </p>
      ) : (
        <p className={styles.quiet}>{discussedAt ? "Discussed, without an outcome." : "Not discussed."}</p>
      )}
    </li>
  );
}
