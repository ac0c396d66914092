import Link from "next/link";
import { TextDay } from "@/components/library/text-day";
import { count } from "@/components/ui/count";
import type { ArticleView } from "@/lib/articles/wire";
import styles from "./reading-room.module.css";

const VISIBILITY = { draft: "Draft: only you see it", unlisted: "Unlisted", listed: "" } as const;

/**
 * The title of a text, and what is known about it. In a text from right to left our own words stay in their
 * order, or "297 words" would read "words 297".
 */
export function ArticleHead({ article }: { article: ArticleView }) {
  const { title, byline, date, language, direction, source, words, visibility, state, removal, can } =
    article;
  return (
    <header className={styles.head}>
      <h1 lang={language} dir={direction}>
        {title}
      </h1>
      <p className={styles.about} dir={direction}>
        {byline && <bdi lang={language}>{byline}</bdi>}
        {date && (
          <span dir="ltr">
            <TextDay day={date} />
          </span>
        )}
        <span dir="ltr">{count(words, "word", "words")}</span>
        {source && <bdi className={styles.source}>{source}</bdi>}
        {VISIBILITY[visibility] && <span>{VISIBILITY[visibility]}</span>}
        {can.edit && (
          <Link href={`/articles/${article.id}/settings`} prefetch={false}>
            Settings
          </Link>
        )}
      </p>
      {state === "deleted" && <p className={styles.state}>This text is deleted. Only you see it.</p>}
      {state === "removed" && (
        <p className={styles.state}>
          This text was removed by the host: <bdi>{removal?.reason}</bdi>
        </p>
      )}
    </header>
  );
}
