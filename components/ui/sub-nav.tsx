import Link from "next/link";
import type { ReactNode } from "react";
import { join } from "./join";
import styles from "./sub-nav.module.css";

type SubNavProps = {
  /** What the pages have in common; heard, not seen. */
  name: string;
  pages: readonly (readonly [path: string, name: ReactNode])[];
  /** The path of this page. */
  here: string;
  /** False where the window stays at its place from one page to the next. */
  scroll?: boolean;
  className?: string | undefined;
};

/** The pages of one place, in one line. */
export function SubNav({ name, pages, here, scroll = true, className }: SubNavProps) {
  return (
    <nav className={join(styles.nav, className)} aria-label={name}>
      {pages.map(([path, title]) => (
        <Link
          key={path}
          href={path}
          prefetch={false}
          scroll={scroll}
          aria-current={path === here ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
