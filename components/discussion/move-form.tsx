"use client";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { Button } from "@/components/ui/button";
import type { AnnotationView, LayerKey } from "@/lib/annotations/wire";
import styles from "./discussion.module.css";
import { copyTo, moveTo } from "./move";

type MoveFormProps = { annotation: AnnotationView; onClose(): void };

/** Where else one's note can stand: taken there, or written there as well. */
export default function MoveForm({ annotation, onClose }: MoveFormProps) {
  const room = useRoomStore();
  const groups = useRoom((state) => state.groups);
  const me = useRoom((state) => state.viewer?.id);
  const hasAnswers = useRoom((state) => {
    const slot = state.threads.get(annotation.id);
    return slot?.status === "ready" && slot.thread.comments.some(({ author }) => author?.id !== me);
  });
  const all: { layer: LayerKey; name: string }[] = [
    { layer: "private", name: "Only me" },
    { layer: "public", name: "Everyone" },
    ...groups.flatMap(({ id, name, writes }) => (writes ? [{ layer: `group:${id}` as const, name }] : [])),
  ];
  const places = all.filter(({ layer }) => layer !== annotation.layer);
  const [to, setTo] = useState(places[0]?.layer);
  const [busy, setBusy] = useState(false);
  const canMove = annotation.can.move && !hasAnswers;

  const act = async (how: typeof moveTo) => {
    const place = places.find(({ layer }) => layer === to);
    if (!place || busy) return;
    setBusy(true);
    const done = await how(room, annotation, place);
    setBusy(false);
    if (done) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(canMove ? moveTo : copyTo);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles.form} aria-label="Move or copy" onSubmit={submit} onKeyDown={onKeyDown}>
      <label className={styles.label}>
        Seen by
        <select
          className={styles.input}
          value={to}
          // The field appears because somebody asked for it.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          onChange={(event) => setTo(event.currentTarget.value as LayerKey)}
        >
          {places.map(({ layer, name }) => (
            <option key={layer} value={layer}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {hasAnswers && (
        <p className={styles.quiet}>
          Others have answered, so it stays here. A copy takes your note along, and none of the answers.
        </p>
      )}
      <p className={styles.row}>
        {canMove && (
          <Button look="primary" type="submit" busy={busy}>
            Move
          </Button>
        )}
        <Button look={canMove ? "plain" : "primary"} busy={busy} onClick={() => void act(copyTo)}>
          Copy
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
