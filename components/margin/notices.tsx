"use client";
import { DraftOffer } from "@/components/discussion/draft-offer";
import { NotSent } from "@/components/discussion/not-sent";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { OutboxItem } from "@/components/reader/store/outbox-queue";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import styles from "./margin.module.css";

/** Lines at the foot of the screen: what was just done, what is not sent, what was left unfinished. */
export function Notices({ map }: { map: TextMap | null }) {
  const room = useRoomStore();
  const notices = useRoom((state) => state.notices);
  const announcement = useRoom((state) => state.announcement);
  return (
    <>
      <p className={styles.hidden} role="status">
        {announcement}
      </p>
      <div className={styles.notices}>
        <DraftOffer map={map} />
        <Unsent />
        {notices.map((notice) => (
          <p key={notice.id} className={styles.notice}>
            <span dir="auto">{notice.text}</span>
            {notice.undo && (
              <button
                type="button"
                className={styles.plain}
                onClick={() => {
                  notice.undo?.();
                  room.dismiss(notice.id);
                }}
              >
                Undo
              </button>
            )}
          </p>
        ))}
      </div>
    </>
  );
}

/**
 * Marks without words have no card, and other cards may be far away: that something is not sent stands here.
 * One by one where there is one or it was refused, else together.
 */
function Unsent() {
  const room = useRoomStore();
  const outbox = useRoom((state) => state.outbox);
  const active = useRoom((state) => state.active);
  // What is open says so in its own place.
  const isOpen = (item: OutboxItem) =>
    active.includes(item.type === "comment" ? item.annotationId : item.key);
  const waiting = outbox.filter((item) => item.state === "waiting" && !isOpen(item));
  const refused = outbox.filter(
    (item) => item.state === "refused" && item.type === "annotation" && item.post.body === null,
  );
  const first = waiting[0];
  return (
    <>
      {refused.map((item) => (
        <div key={item.key} className={styles.notice}>
          <NotSent item={item} />
        </div>
      ))}
      {first && waiting.length === 1 && (
        <div className={styles.notice}>
          <NotSent item={first} />
        </div>
      )}
      {first && waiting.length > 1 && (
        <p className={styles.notice}>
          <span>{together(waiting.length, first.reason)}</span>
          <button
            type="button"
            className={styles.plain}
            onClick={() => {
              for (const item of waiting) room.retry(item.key);
            }}
          >
            Try again
          </button>
        </p>
      )}
    </>
  );
}

/** One item's sentence, for several. */
function together(count: number, reason: string): string {
  return reason
    .replace(/^Not sent/, `${count} not sent`)
    .replace("It is kept here and goes out", "They are kept here and go out")
    .replace("It is kept here and is tried again", "They are kept here and are tried again")
    .replace("It is kept here; sign in to send it", "They are kept here; sign in to send them");
}
