import styles from "./talk.module.css";

/** A draft was thrown away just now: the way back. */
export function ThrownAway({ undo }: { undo: (() => void) | null }) {
  return (
    <span role="status" className={styles.quiet}>
      {undo && (
        <>
          Thrown away.{" "}
          <button type="button" className={styles.act} onClick={undo}>
            Undo
          </button>
        </>
      )}
    </span>
  );
}
