"use client";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { type OutboxItem, waitsForAnother } from "@/components/reader/store/outbox-queue";
import styles from "./discussion.module.css";

/** The unsent post with this key, or undefined. */
export function useUnsent(key: string): OutboxItem | undefined {
  return useRoom((state) => state.outbox.find((item) => item.key === key));
}

type NotSentProps = {
  item: OutboxItem;
  /** Opens the text for rewriting; left out where there is none. */
  onEdit?: (() => void) | undefined;
};

/** What became of a post that the server does not have yet, and what can be done. */
export function NotSent({ item, onEdit }: NotSentProps) {
  const room = useRoomStore();
  const waits = useRoom((state) => waitsForAnother(item, state.outbox));
  if (waits) return <p className={styles.quiet}>Goes out after what it answers.</p>;
  if (item.state === "sending") return <p className={styles.quiet}>Sending…</p>;
  const refused = item.state === "refused";
  return (
    <div className={refused ? styles.refused : styles.waiting}>
      <p>{item.reason}</p>
      <p className={styles.row}>
        {refused && onEdit && (
          <button type="button" className={styles.action} onClick={onEdit}>
            Edit
          </button>
        )}
        <button type="button" className={styles.action} onClick={() => room.retry(item.key)}>
          Try again
        </button>
        <button type="button" className={styles.action} onClick={() => room.discard(item.key)}>
          Discard
        </button>
      </p>
    </div>
  );
}
