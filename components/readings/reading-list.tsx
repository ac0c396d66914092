import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import type { GroupView } from "@/lib/groups/wire";
import type { ReadingView } from "@/lib/readings/wire";
import { ReadingActs } from "./reading-acts";
import { ReadingLine } from "./reading-line";
import styles from "./readings.module.css";

const STAFF = ["owner", "facilitator", "moderator"];

type ReadingListProps = {
  group: GroupView;
  readings: readonly ReadingView[];
  /** What was taken off the list; facilitators can put it back. */
  removed?: readonly ReadingView[];
  /** The reader's own, an IANA name. */
  timeZone: string;
};

/** What a group reads, in its order, with dates and rules; for facilitators the ways to change it. */
export function ReadingList({ group, readings, removed = [], timeZone }: ReadingListProps) {
  const { handle, can } = group;
  const staff = STAFF.includes(group.role ?? "");
  const add = `/groups/${handle}/readings/new`;
  const line = (reading: ReadingView) => (
    <ReadingLine reading={reading} handle={handle} staff={staff} timeZone={timeZone} />
  );
  return (
    <Section
      title="Readings"
      lead={group.showsProgress && group.role ? "Facilitators see how far each member has read." : undefined}
    >
      {readings.length === 0 ? (
        <EmptyState
          title="Nothing on the list yet."
          action={
            can.facilitate && (
              <LinkButton href={add} look="primary">
                Choose the first text
              </LinkButton>
            )
          }
        >
          {can.facilitate
            ? "Choose a text, say until when, and the group reads it in a margin of its own."
            : "When a facilitator chooses a text, it stands here."}
        </EmptyState>
      ) : (
        <>
          {can.facilitate && (
            <p className={styles.add}>
              <LinkButton href={add}>Add a text</LinkButton>
            </p>
          )}
          <ol className={styles.list}>
            {readings.map((reading) => (
              <li key={reading.id} className={styles.line}>
                {line(reading)}
                {(can.facilitate || can.oversee) && (
                  <ReadingActs group={group} reading={reading} ids={readings.map(({ id }) => id)} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {can.facilitate && removed.length > 0 && (
        <details className={styles.removed}>
          <summary>Taken off the list</summary>
          <ul className={styles.list}>
            {removed.map((reading) => (
              <li key={reading.id} className={styles.line}>
                {line(reading)}
                <ReadingActs group={group} reading={reading} ids={[]} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
