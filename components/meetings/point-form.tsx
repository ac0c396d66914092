"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Row } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { MAX_TITLE } from "@/lib/limits";
import { type AgendaEdit, type AgendaItemView, MAX_LENGTH } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";
import type { MeetingStore } from "./use-meeting";

type PointFormProps = { item: AgendaItemView; store: MeetingStore; onClose(): void };

/** Changes the words of a point, and the time set aside for it. */
export function PointForm({ item, store, onClose }: PointFormProps) {
  const [title, setTitle] = useState(item.title);
  const [minutes, setMinutes] = useState(String(item.minutes ?? ""));
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const edit: AgendaEdit = {
      version: item.version,
      title,
      minutes: minutes === "" ? null : Number(minutes),
    };
    await store.send("PATCH", `/agenda/${item.id}`, edit);
    onClose();
  });
  const wrong = failure?.fields ?? {};
  return (
    <form
      method="post"
      className={styles.inline}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className={styles.pair}>
        <TextField
          label="Heading"
          optional={item.about !== "words"}
          name="title"
          maxLength={MAX_TITLE}
          dir="auto"
          // The form appears because somebody asked for it.
          autoFocus
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
          Save
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </Row>
    </form>
  );
}
