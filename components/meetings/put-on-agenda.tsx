"use client";
import { useEffect, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import lines from "@/components/ui/lines.module.css";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { MeetingLine, MeetingList, MeetingView, NewAgendaItem } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import styles from "./meetings.module.css";
import { When } from "./when";

type PutOnAgendaProps = {
  group: { id: string; handle: string };
  /** A thread of the group's layer. */
  annotationId: string;
  onClose(): void;
};

/** Puts a thread on the agenda of a meeting to come. For facilitators, from a thread's own menu. */
export default function PutOnAgenda({ group, annotationId, onClose }: PutOnAgendaProps) {
  const [meetings, setMeetings] = useState<readonly MeetingLine[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [on, setOn] = useState<MeetingLine | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    call<MeetingList>("GET", `/groups/${group.id}/meetings`).then(
      ({ next }) => gone || setMeetings(next.filter(({ state }) => state === "called")),
      (error) => gone || setFailure(failureOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [group.id]);
  const put = async (meeting: MeetingLine) => {
    setBusy(true);
    setFailure(null);
    const point: NewAgendaItem = { key: newKey(), annotationId, title: "", minutes: null };
    try {
      await call<MeetingView>("POST", `/meetings/${meeting.id}/agenda`, point);
      setOn(meeting);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  const path = `/groups/${group.handle}/meetings`;
  return (
    <Dialog open onClose={onClose} title="Put on the agenda">
      {on ? (
        <p role="status">
          It is on the agenda of <bdi>{on.title}</bdi>.
        </p>
      ) : (
        <ul className={lines.list}>
          {meetings?.map((meeting) => (
            <li key={meeting.id} className={agendaStyles.offer}>
              <div>
                <b dir="auto">{meeting.title}</b>
                <p className={styles.quiet}>
                  <When meeting={meeting} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone} />
                </p>
              </div>
              <Button
                aria-label={`Put it on the agenda of ${meeting.title}`}
                busy={busy}
                onClick={() => void put(meeting)}
              >
                Put it here
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!meetings && !failure && <p role="status">Looking for meetings…</p>}
      {meetings?.length === 0 && <p>No meeting is called. Call one first.</p>}
      <FailureNotice failure={failure} />
      <DialogActions>
        <LinkButton look="quiet" href={on ? `${path}/${on.id}` : path}>
          {on ? "To the meeting" : "To the meetings"}
        </LinkButton>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
