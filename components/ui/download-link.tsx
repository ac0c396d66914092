import type { ReactNode } from "react";
import styles from "./button.module.css";
import { Row } from "./stack";

/** A file to keep, behind what looks like a button. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Row>
      <a className={styles.button} href={href} download>
        {children}
      </a>
    </Row>
  );
}
