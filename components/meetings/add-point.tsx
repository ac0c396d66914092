"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Row } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { newKey } from "@/lib/client/key";
import { MAX_TITLE } from "@/lib/limits";
import { MAX_LENGTH, type NewAgendaItem } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";
import { PickThreads } from "./pick-threads";
import type { MeetingStore } from "./use-meeting";

/** Two ways to a new point: words, or threads of the margin. */
export function AddPoint({ store }: { store: MeetingStore }) {
  const [title, setTitle] = useState("");
  const [minutes, setMinutes] = useState("");
  const [picking, setPicking] = useState(false);
  // Sent again after a lost answer, it is the same point.
  const key = useRef(newKey());
  const field = useRef<HTMLInputElement>(null);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const point: NewAgendaItem = {
      key: key.current,
      annotationId: null,
      title,
      minutes: minutes === "" ? null : Number(minutes),
    };
    await store.send("POST", `/meetings/${store.meeting.id}/agenda`, point);
    key.current = newKey();
    setTitle("");
    setMinutes("");
    field.current?.focus();
  });
  const wrong = failure?.fields ?? {};
  return (
    <>
      <form method="post" className={styles.add} onSubmit={onSubmit}>
        <div className={styles.pair}>
          <TextField
            ref={field}
            label="Another point"
            name="title"
            required
            maxLength={MAX_TITLE}
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            error={wrong.title}
          />
          <TextField
            label="Minutes"
            optional
            name="minutes"
            type="number"
            min={1}
            max={MAX_LENGTH}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
            error={wrong.minutes}
          />
        </div>
        <FailureNotice failure={failure} fields={["title", "minutes"]} />
        <Row>
          <Button type="submit" busy={busy}>
            Add
          </Button>
          <Button onClick={() => setPicking(true)}>Choose threads…</Button>
        </Row>
      </form>
      {picking && <PickThreads store={store} onClose={() => setPicking(false)} />}
    </>
  );
}
