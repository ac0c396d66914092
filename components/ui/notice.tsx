import type { ReactNode } from "react";
import { join } from "./join";
import styles from "./notice.module.css";

type NoticeProps = {
  tone?: "plain" | "danger";
  title: ReactNode;
  children?: ReactNode;
  /** Read out when it appears; off for what was there from the start. */
  live?: boolean;
};

/** Something the reader should know now: what happened, and what to do. */
export function Notice({ tone = "plain", title, children, live = true }: NoticeProps) {
  const role = tone === "danger" ? "alert" : "status";
  return (
    <div className={join(styles.notice, tone === "danger" && styles.danger)} role={live ? role : undefined}>
      <p className={styles.title}>{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}
