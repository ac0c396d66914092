"use client";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { MAX_REASON } from "@/lib/limits";
import styles from "./discussion.module.css";

type ReasonFormProps = {
  /** What is removed: "comment", "highlight". */
  what: string;
  /** Answers whether it was done. */
  onRemove(reason: string): Promise<boolean>;
  onClose(): void;
};

/** The host's reason for a removal: everybody will read it. */
export function ReasonForm({ what, onRemove, onClose }: ReasonFormProps) {
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason")).trim();
    if (!reason || busy) return;
    setBusy(true);
    const done = await onRemove(reason);
    setBusy(false);
    if (done) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <label className={styles.label}>
        Why is this {what} removed? Everybody can read the reason.
        {/* The field appears because somebody asked for it. */}
        {/* biome-ignore lint/a11y/noAutofocus: see above */}
        <input name="reason" className={styles.input} maxLength={MAX_REASON} required autoFocus dir="auto" />
      </label>
      <p className={styles.row}>
        <Button look="danger" type="submit" busy={busy}>
          Remove
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
