import type { ReactNode } from "react";
import styles from "./visually-hidden.module.css";

/** Words for those who hear the page; with `role="status"` they are read out when they change. */
export function VisuallyHidden({ children, role }: { children: ReactNode; role?: "status" }) {
  return (
    <span className={styles.hidden} role={role}>
      {children}
    </span>
  );
}
