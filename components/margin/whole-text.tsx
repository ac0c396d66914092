"use client";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import styles from "./margin.module.css";

/** A line for the head of the article: what was said on the text as a whole, and the way to say something. */
export function WholeText() {
  const room = useRoomStore();
  // Notes on the whole text are the first entries; a short text to compare, so that others don't matter.
  const list = useRoom((state) => {
    let ids = "";
    for (const [id, start] of state.entries) {
      if (start >= 0) break;
      ids += ids ? ` ${id}` : id;
    }
    return ids;
  });
  const signedIn = useRoom((state) => state.viewer !== null);
  const ids = list ? list.split(" ") : [];
  if (!signedIn && ids.length === 0) return null;
  return (
    <p className={styles.whole} dir="ltr" lang="en">
      {ids.length > 0 && (
        <button type="button" className={styles.plain} onClick={() => room.open(ids, true)}>
          {ids.length === 1 ? "1 note on the whole text" : `${ids.length} notes on the whole text`}
        </button>
      )}
      {signedIn && (
        <button type="button" className={styles.plain} onClick={() => room.compose({ type: "text" }, "note")}>
          Write about the whole text
        </button>
      )}
    </p>
  );
}
