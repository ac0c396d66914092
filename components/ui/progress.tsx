import { useId } from "react";
import styles from "./progress.module.css";

type ProgressProps = {
  /** What is going on, in words. */
  label: string;
  /** 0 to 1; null while nobody can tell how long it takes. */
  value: number | null;
};

/** How far something is that takes longer than a moment. */
export function Progress({ label, value }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <progress className={styles.bar} id={id} max={1} {...(value === null ? {} : { value })} />
    </div>
  );
}
