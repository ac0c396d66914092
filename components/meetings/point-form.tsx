"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { AgendaEdit, AgendaItemView } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import { PointFields, pointOf } from "./point-fields";
import type { MeetingStore } from "./use-meeting";

type PointFormProps = { item: AgendaItemView; store: MeetingStore; onClose(): void };

/** Changes the words of a point, and the time set aside for it. */
export function PointForm({ item, store, onClose }: PointFormProps) {
  const [words, setWords] = useState({ title: item.title, minutes: String(item.minutes ?? "") });
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const edit: AgendaEdit = { version: item.version, ...pointOf(words) };
    await store.send("PATCH", `/agenda/${item.id}`, edit);
    onClose();
  });
  return (
    <form
      method="post"
      className={agendaStyles.inline}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <PointFields
        // The form appears because somebody asked for it.
        heading={{ label: "Heading", optional: item.about !== "words", autoFocus: true }}
        words={words}
        wrong={failure?.fields ?? {}}
        onChange={setWords}
      />
      <FailureNotice failure={failure} fields={["title", "minutes"]} />
      <Row>
        <Button type="submit" busy={busy}>
          Save
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </Row>
    </form>
  );
}
