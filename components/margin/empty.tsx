"use client";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import styles from "./margin.module.css";

/** What the margin says while it has nothing to show. */
export function Empty() {
  const room = useRoomStore();
  const index = useRoom((state) => state.index);
  const isEmpty = useRoom((state) => state.entries.length === 0 && state.composing === null);
  const sealed = useRoom((state) => state.sealed > 0);
  const signedIn = useRoom((state) => state.viewer !== null);
  if (index === "failed") {
    return (
      <p className={styles.empty}>
        The notes could not be loaded.{" "}
        <button type="button" className={styles.plain} onClick={() => void room.refresh()}>
          Try again
        </button>
      </p>
    );
  }
  // That notes are sealed is said beside.
  if (index !== "ready" || !isEmpty || sealed) return null;
  if (signedIn)
    return (
      <p className={styles.empty}>
        No notes yet. Select a passage to write the first.
        <span className={styles.byKeys}> With the keyboard, s selects a sentence.</span>
      </p>
    );
  return (
    <p className={styles.empty}>
      No notes yet. <a href={`/sign-in?return=${encodeURIComponent(location.pathname)}`}>Sign in</a> to write
      the first.
    </p>
  );
}
