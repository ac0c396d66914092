import type { HeadingEntry } from "@/lib/articles/wire";
import styles from "./reading-room.module.css";

type Props = { headings: readonly HeadingEntry[]; language: string; direction: "ltr" | "rtl" };

/** The text's headings, as links to them. Nothing where there are none. */
export function Contents({ headings, language, direction }: Props) {
  if (headings.length === 0) return null;
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <nav className={styles.contents} aria-label="Contents">
      <ol lang={language} dir={direction}>
        {headings.map(({ id, level, text }) => (
          <li key={id} data-level={Math.min(3, level - top)}>
            <a href={`#${id}`} className={isCapitals(text) ? styles.capitals : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
