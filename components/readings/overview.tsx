import { count } from "@/components/ui/count";
import { Section } from "@/components/ui/page";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { GroupView } from "@/lib/groups/wire";
import type { ReadingOverview } from "@/lib/readings/wire";
import { HowFar, ReadingLine } from "./reading-line";
import styles from "./readings.module.css";
import { Strip } from "./strip";

type OverviewProps = { group: GroupView; overview: ReadingOverview; timeZone: string };

/** A reading at a glance: who opened, read and wrote, where in the text, what waits for an answer. Good on paper. */
export function Overview({ group, overview, timeZone }: OverviewProps) {
  const { reading, members, strip, busiest, open } = overview;
  const room = `/groups/${group.handle}/read/${reading.article.slug}`;
  const silent = members.filter(({ notes, comments }) => notes + comments === 0);
  const opened = members.filter((member) => member.opened).length;
  const wrote = members.length - silent.length;
  return (
    <div className={styles.wide}>
      <section aria-label="The reading">
        <ReadingLine reading={reading} handle={group.handle} staff timeZone={timeZone} heading="h2" />
        <p className={styles.meta}>
          <span>
            {opened} of {count(members.length, "member", "members")} opened it
          </span>
          <span>{wrote} wrote</span>
        </p>
      </section>
      <Section title="Where they write" lead="Each bar is a paragraph, from the beginning to the end.">
        <Strip strip={strip} room={room} />
        {busiest.length > 0 && (
          <>
            <h3>Passages with most notes</h3>
            <ol className={styles.quotes}>
              {busiest.map(({ quote, notes, annotationId }) => (
                <li key={annotationId}>
                  <a className={styles.quote} href={`${room}#annotation-${annotationId}`} dir="auto">
                    {quote || "A picture"}
                  </a>
                  <p className={styles.meta}>{count(notes, "note", "notes")}</p>
                </li>
              ))}
            </ol>
          </>
        )}
      </Section>
      <Section title="Questions without an answer">
        {open.length === 0 ? (
          <p className={styles.meta}>None is open.</p>
        ) : (
          <ul className={styles.quotes}>
            {open.map(({ annotationId, quote, words, author, at }) => (
              <li key={annotationId}>
                <a className={styles.words} href={`${room}#annotation-${annotationId}`} dir="auto">
                  {words || quote || "A question"}
                </a>
                <p className={styles.meta}>
                  <bdi>{author?.name ?? "Deleted account"}</bdi>
                  <Time at={at} form="day" timeZone={timeZone} />
                </p>
                {words && quote && (
                  <p className={styles.quote} dir="auto">
                    {quote}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {silent.length > 0 && (
        <Section title="Not heard from" lead="They have written nothing in this reading.">
          <ul className={styles.silent}>
            {silent.map(({ person, opened: hasOpened }) => (
              <li key={person.id}>
                <bdi>{person.name}</bdi>
                <span className={styles.rule}>{hasOpened ? " (opened it)" : ""}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title="Everybody"
        lead={
          group.showsProgress
            ? "How far each has read; the members are told that you see it."
            : "How far each has read is theirs alone: the group does not show it."
        }
      >
        <Members members={members} showsProgress={group.showsProgress} timeZone={timeZone} />
      </Section>
    </div>
  );
}

type MembersProps = {
  members: ReadingOverview["members"];
  showsProgress: boolean;
  timeZone: string;
};

function Members({ members, showsProgress, timeZone }: MembersProps) {
  const columns = ["Member", "Opened", ...(showsProgress ? ["Read"] : []), "Notes", "Comments", "Last wrote"];
  return (
    <Table caption="Members and what they did in this reading" columns={columns}>
      {members.map(({ person, opened, progress, notes, comments, lastAt }) => (
        <tr key={person.id}>
          <td>
            <bdi>{person.name}</bdi>
          </td>
          <td>{opened ? "Opened" : "Not opened"}</td>
          {showsProgress && (
            <td data-label="Read:">{progress === null ? "–" : <HowFar progress={progress} />}</td>
          )}
          <td>{count(notes, "note", "notes")}</td>
          <td>{count(comments, "comment", "comments")}</td>
          <td data-label="Last wrote:">
            {lastAt ? <Time at={lastAt} form="day" timeZone={timeZone} /> : "–"}
          </td>
        </tr>
      ))}
    </Table>
  );
}
