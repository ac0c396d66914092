"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Row } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { type AgendaEdit, type AgendaItemView, MAX_OUTCOME } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import type { MeetingStore } from "./use-meeting";

type OutcomeFormProps = { item: AgendaItemView; store: MeetingStore; onClose(): void };

/** Marks a point as discussed, with a line of what came of it. */
export function OutcomeForm({ item, store, onClose }: OutcomeFormProps) {
  const [outcome, setOutcome] = useState(item.outcome);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const edit: AgendaEdit = { version: item.version, discussed: true, outcome };
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
      <TextField
        label="What came of it"
        optional
        name="outcome"
        maxLength={MAX_OUTCOME}
        dir="auto"
        // The form appears because somebody asked for it.
        autoFocus
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        error={failure?.fields.outcome}
      />
      <FailureNotice failure={failure} fields={["outcome"]} />
      <Row>
        <Button type="submit" busy={busy}>
          {item.discussedAt ? "Save" : "Mark as discussed"}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </Row>
    </form>
  );
}
