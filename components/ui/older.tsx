import { LinkButton } from "./button";
import styles from "./older.module.css";

type OlderProps = {
  path: string;
  /** What was searched for, kept on the next page. */
  q: string;
  /** The cursor of the next page; null on the last. */
  next: string | null;
};

/** The way to the next page of a list; nothing on the last. */
export function Older({ path, q, next }: OlderProps) {
  if (!next) return null;
  return (
    <nav className={styles.older} aria-label="More of this list">
      <LinkButton href={`${path}?${new URLSearchParams({ ...(q && { q }), cursor: next })}`} rel="next">
        Older
      </LinkButton>
    </nav>
  );
}
