"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { newKey } from "@/lib/client/key";
import type { NewAgendaItem } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import { PickThreads } from "./pick-threads";
import { NO_WORDS, PointFields, pointOf } from "./point-fields";
import type { MeetingStore } from "./use-meeting";

/** Two ways to a new point: words, or threads of the margin. */
export function AddPoint({ store }: { store: MeetingStore }) {
  const [words, setWords] = useState(NO_WORDS);
  const [picking, setPicking] = useState(false);
  // Sent again after a lost answer, it is the same point.
  const key = useRef(newKey());
  const field = useRef<HTMLInputElement>(null);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const point: NewAgendaItem = { key: key.current, annotationId: null, ...pointOf(words) };
    await store.send("POST", `/meetings/${store.meeting.id}/agenda`, point);
    key.current = newKey();
    setWords(NO_WORDS);
    field.current?.focus();
  });
  return (
    <>
      <form method="post" className={agendaStyles.add} onSubmit={onSubmit}>
        <PointFields
          heading={{ label: "Another point", required: true, ref: field }}
          words={words}
          wrong={failure?.fields ?? {}}
          onChange={setWords}
        />
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
