import Link from "next/link";
import styles from "./sub-nav.module.css";

type SubNavProps = {
  /** What the pages have in common; heard, not seen. */
  name: string;
  pages: readonly (readonly [path: string, name: string])[];
  /** The path of this page. */
  here: string;
};

/** The pages of one place, in one line. */
export function SubNav({ name, pages, here }: SubNavProps) {
  return (
    <nav className={styles.nav} aria-label={name}>
      {pages.map(([path, title]) => (
        <Link key={path} href={path} prefetch={false} aria-current={path === here ? "page" : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
