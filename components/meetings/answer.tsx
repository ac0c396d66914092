"use client";
import { Segmented } from "@/components/ui/choices";
import { count } from "@/components/ui/count";
import { COMING, type Coming, type MeetingView } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";
import type { MeetingStore } from "./use-meeting";

const WORDS: Record<Coming, string> = { yes: "Yes", maybe: "Perhaps", no: "No" };

/** Whether one comes, and who else said so. */
export function Answer({ store: { meeting, act } }: { store: MeetingStore }) {
  return (
    <section className={styles.part} aria-label="Who comes">
      <h3>{meeting.state === "closed" ? "Who was there" : "Who comes"}</h3>
      {meeting.can.answer && (
        <Segmented<Coming | "">
          legend="Do you come?"
          name="coming"
          choices={COMING.map((value) => ({ value, label: WORDS[value] }))}
          value={meeting.mine ?? ""}
          onChange={(coming) => void act("PUT", `/meetings/${meeting.id}/answer`, { coming })}
        />
      )}
      <div role="status">
        <WhoComes meeting={meeting} />
      </div>
    </section>
  );
}

/** The people by what they said; nobody's silence is listed. */
export function WhoComes({ meeting: { coming, state } }: { meeting: MeetingView }) {
  const past = state === "closed";
  const says: Record<Coming, string> = past
    ? { yes: "was there", maybe: "was there perhaps", no: "was not there" }
    : { yes: "comes", maybe: "comes perhaps", no: "does not come" };
  const say: Record<Coming, string> = past
    ? { yes: "were there", maybe: "were there perhaps", no: "were not there" }
    : { yes: "come", maybe: "come perhaps", no: "do not come" };
  const said = COMING.filter((each) => coming[each].length > 0);
  if (said.length === 0) return <p className={styles.quiet}>Nobody has said yet.</p>;
  return (
    <dl className={styles.people}>
      {said.map((each) => (
        <div key={each}>
          <dt>{count(coming[each].length, says[each], say[each])}</dt>
          <dd>
            {coming[each].map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && ", "}
                <bdi>{name}</bdi>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
