"use client";
import type { Removal } from "@/lib/accounts/wire";
import type { CommentState } from "@/lib/comments/wire";
import styles from "./discussion.module.css";

type GoneProps = {
  what: "comment" | "note";
  thing: { state: CommentState; removal: Removal | null; can: { restore: boolean } };
  onRestore(): void;
};

/** The place of something deleted or removed: it says by whom and why, and gives its author the way back. */
export function Gone({ what, thing, onRestore }: GoneProps) {
  if (thing.state === "removed") {
    return (
      <p className={styles.gone} dir="auto">
        Removed by the host: {thing.removal?.reason || "no reason given"}
      </p>
    );
  }
  return (
    <p className={styles.gone}>
      {thing.can.restore ? "Deleted." : "Deleted by its author."}{" "}
      {thing.can.restore && (
        <button
          type="button"
          className={styles.action}
          aria-label={`Undo: restore this ${what}`}
          onClick={onRestore}
        >
          Undo
        </button>
      )}
    </p>
  );
}
