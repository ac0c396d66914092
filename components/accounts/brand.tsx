import Link from "next/link";
import styles from "./site-header.module.css";

/** The name of the house, or what its host calls it, which leads home. */
export function Brand({ place = "White Nights" }: { place?: string }) {
  return (
    <Link className={styles.brand} href="/" prefetch={false}>
      <LowSun />
      <bdi className={styles.place}>{place}</bdi>
    </Link>
  );
}

/** The same alone, for pages outside the site's frame: it asks nothing about the reader. */
export function BareHeader() {
  return (
    <header className={styles.header}>
      <Brand />
    </header>
  );
}

/** The sun of a white night: half above the line, all night long. */
function LowSun() {
  return (
    <svg className={styles.sun} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 15a7 7 0 0 1 14 0z" fill="currentColor" />
      <path d="M2 16.5h20M6 20h12" stroke="var(--ink)" strokeWidth="1.25" strokeLinecap="round" />
    </svg>
  );
}
