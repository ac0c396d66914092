"use client";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextArea, TextField } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { fromLocal, toLocal } from "@/components/ui/zoned";
import { MAX_TITLE } from "@/lib/limits";
import { MAX_LENGTH, MAX_MEETING_NOTE, MAX_PLACE, type NewMeeting } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";

/** When, where, and what a meeting is about. */
export type MeetingAbout = Omit<NewMeeting, "key">;

type MeetingFormProps = {
  before: MeetingAbout | null;
  /** The reader's own, an IANA name. */
  timeZone: string;
  act: string;
  onSend(about: MeetingAbout): Promise<void>;
  onClose(): void;
};

const FIELDS = ["title", "startsAt", "length", "place", "note"] as const;

/** Calls a meeting, or changes one. */
export function MeetingForm({ before, timeZone, act, onSend, onClose }: MeetingFormProps) {
  const [title, setTitle] = useState(before?.title ?? "");
  const [local, setLocal] = useState(before ? toLocal(before.startsAt, timeZone) : "");
  const [length, setLength] = useState(before ? String(before.length ?? "") : "90");
  const [place, setPlace] = useState(before?.place ?? "");
  const [note, setNote] = useState(before?.note ?? "");
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const startsAt = fromLocal(local, timeZone) ?? "";
      await onSend({ title, startsAt, length: length === "" ? null : Number(length), place, note });
    }, [title, local, length, place, note, timeZone, onSend]),
  );
  const wrong = failure?.fields ?? {};
  return (
    <form method="post" className={styles.form} onSubmit={onSubmit}>
      <Stack>
        <TextField
          label="What"
          name="title"
          required
          maxLength={MAX_TITLE}
          dir="auto"
          // The form appears because somebody asked for it.
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={wrong.title}
        />
        <div className={styles.when}>
          <TextField
            label="When"
            hint={`In your time zone, ${timeZone.replaceAll("_", " ")}.`}
            name="startsAt"
            type="datetime-local"
            required
            value={local}
            onChange={(event) => setLocal(event.target.value)}
            error={wrong.startsAt}
          />
          <TextField
            label="Minutes"
            optional
            name="length"
            type="number"
            min={1}
            max={MAX_LENGTH}
            value={length}
            onChange={(event) => setLength(event.target.value)}
            error={wrong.length}
          />
        </div>
        <TextField
          label="Where"
          optional
          hint="An address, a room, or a link that begins with https://"
          name="place"
          maxLength={MAX_PLACE}
          dir="auto"
          value={place}
          onChange={(event) => setPlace(event.target.value)}
          error={wrong.place}
        />
        <TextArea
          label="A word to everybody"
          optional
          name="note"
          maxLength={MAX_MEETING_NOTE}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={wrong.note}
        />
        <FailureNotice failure={failure} fields={FIELDS} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            {act}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Close
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
