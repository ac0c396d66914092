import Link from "next/link";
import type { ReactNode } from "react";
import { TextDay } from "@/components/library/text-day";
import { count } from "@/components/ui/count";
import type { ArticleView } from "@/lib/articles/wire";
import type { EditionOnPage } from "@/lib/editions/wire";
import { EditionLine, OldEdition, RevisingLinks } from "./edition-line";
import styles from "./reading-room.module.css";

const VISIBILITY = {
  draft: "Draft: nobody but its owner and editors sees it",
  group: "For groups that have it on their list",
  unlisted: "Unlisted",
  listed: "",
} as const;

type ArticleHeadProps = {
  article: ArticleView;
  edition: EditionOnPage;
  /** The group in whose layer it is read. */
  group: { handle: string } | null;
  /** What stands below it. */
  children: ReactNode;
};

/**
 * The title of a text, and what is known about it. In a text from right to left our own words stay in their
 * order, or "297 words" would read "words 297".
 */
export function ArticleHead({ article, edition, group, children }: ArticleHeadProps) {
  const { title, byline, date, language, direction, source, visibility, state, removal, can } = article;
  return (
    <header className={styles.head}>
      <OldEdition article={article} edition={edition} group={group} />
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
        <span dir="ltr">{count(edition.words, "word", "words")}</span>
        {source && <bdi className={styles.source}>{source}</bdi>}
        {VISIBILITY[visibility] && <span>{VISIBILITY[visibility]}</span>}
        {can.edit && (
          <Link href={`/articles/${article.id}/settings`} prefetch={false}>
            Settings
          </Link>
        )}
        <RevisingLinks article={article} edition={edition} />
      </p>
      <EditionLine article={article} edition={edition} />
      {children}
      {state === "deleted" && <p className={styles.state}>This text is deleted. Only you see it.</p>}
      {state === "removed" && (
        <p className={styles.state}>
          This text was removed by the host: <bdi>{removal?.reason}</bdi>
        </p>
      )}
    </header>
  );
}
