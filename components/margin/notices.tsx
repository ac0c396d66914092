"use client";
import { DraftOffer } from "@/components/discussion/draft-offer";
import { NotSent } from "@/components/discussion/not-sent";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import styles from "./margin.module.css";

/** Lines at the foot of the screen: what was just done, what is not sent, what was left unfinished. */
export function Notices() {
  const room = useRoomStore();
  const notices = useRoom((state) => state.notices);
  const announcement = useRoom((state) => state.announcement);
  return (
    <>
      <p className={styles.hidden} role="status">
        {announcement}
      </p>
      <div className={styles.notices}>
        <DraftOffer />
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

/** Marks without words have no card to say so: what became of them stands here. */
function Unsent() {
  const outbox = useRoom((state) => state.outbox);
  const stuck = outbox.filter((item) => item.state !== "sending");
  const first = stuck[0];
  if (!first) return null;
  const bare = stuck.find((item) => item.type === "annotation" && item.post.body === null);
  return (
    <div className={styles.notice}>
      <div>
        {stuck.length > 1 && <p>{stuck.length} not sent.</p>}
        <NotSent item={bare ?? first} />
      </div>
    </div>
  );
}
