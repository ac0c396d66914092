import styles from "./discussion.module.css";

/** The shape of a thread while it is on its way; invisible for the first 300 ms. */
export function ThreadShape() {
  return (
    <div className={styles.shape} role="status" aria-label="Loading the note">
      <span />
      <span />
    </div>
  );
}
