"use client";
import Link from "next/link";
import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button, LinkButton } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { Row } from "@/components/ui/stack";
import type { MeetingEdit, MeetingView } from "@/lib/meetings/wire";
import { Agenda } from "./agenda";
import { Answer } from "./answer";
import { type MeetingAbout, MeetingForm } from "./meeting-form";
import styles from "./meetings.module.css";
import { Place } from "./place";
import { type MeetingStore, useMeeting } from "./use-meeting";
import { When } from "./when";

type MeetingRoomProps = { initial: MeetingView; timeZone: string };

/** One meeting: when and where, who comes, what is talked about. */
export function MeetingRoom({ initial, timeZone }: MeetingRoomProps) {
  const store = useMeeting(initial);
  const { meeting, failure, send } = store;
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    flushSync(() => setEditing(false));
    edit.current?.focus();
  }, []);
  const save = useCallback(
    async (about: MeetingAbout) => {
      const change: MeetingEdit = { version: meeting.version, ...about };
      await send("PATCH", `/meetings/${meeting.id}`, change);
      close();
    },
    [meeting.id, meeting.version, send, close],
  );
  return (
    <>
      <p className={styles.back}>
        <Link href={`/groups/${meeting.group.handle}/meetings`} prefetch={false}>
          All meetings
        </Link>
      </p>
      {editing ? (
        <MeetingForm before={meeting} act="Save" onSend={save} onClose={close} timeZone={timeZone} />
      ) : (
        <section className={styles.head} aria-label="The meeting">
          <h2 className={styles.name}>
            <bdi>{meeting.title}</bdi>
          </h2>
          <p className={styles.meta}>
            <span>
              <When meeting={meeting} timeZone={timeZone} />
            </span>
            {meeting.place && (
              <span>
                <Place place={meeting.place} />
              </span>
            )}
          </p>
          {meeting.note && (
            <p className={styles.note} dir="auto">
              {meeting.note}
            </p>
          )}
          <State meeting={meeting} />
          <Row>
            {meeting.can.edit && (
              <Button ref={edit} onClick={() => setEditing(true)}>
                Change
              </Button>
            )}
            <Turns store={store} />
            <LinkButton look="quiet" href={`/groups/${meeting.group.handle}/meetings/${meeting.id}/minutes`}>
              Minutes
            </LinkButton>
          </Row>
          <FailureNotice failure={failure} />
        </section>
      )}
      <Answer store={store} />
      <Agenda store={store} />
    </>
  );
}

function State({ meeting: { state, can } }: { meeting: MeetingView }) {
  if (state === "cancelled") return <Notice title="This meeting is cancelled." tone="danger" />;
  if (state === "closed")
    return (
      <Notice title="The minutes are closed.">
        {can.reopen && "Nothing can be changed until you open them again."}
      </Notice>
    );
  return null;
}

/** Cancelling and calling again, closing and opening again: each is the other's way back. */
function Turns({ store: { meeting, act } }: { store: MeetingStore }) {
  const { id, can } = meeting;
  return (
    <>
      {can.cancel && (
        <Button onClick={() => act("PUT", `/meetings/${id}/cancellation`)}>Cancel the meeting</Button>
      )}
      {can.restore && (
        <Button onClick={() => act("DELETE", `/meetings/${id}/cancellation`)}>Call it again</Button>
      )}
      {can.close && <Button onClick={() => act("PUT", `/meetings/${id}/closing`)}>Close the minutes</Button>}
      {can.reopen && (
        <Button onClick={() => act("DELETE", `/meetings/${id}/closing`)}>Open the minutes again</Button>
      )}
    </>
  );
}
