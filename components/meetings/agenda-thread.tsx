import Link from "next/link";
import { count } from "@/components/ui/count";
import type { AgendaThread } from "@/lib/meetings/wire";
import styles from "./meetings.module.css";

/** A thread as an agenda shows it: the passage, the first words of the note, and the way there. */
export function AgendaThreadView({ thread, linked = true }: { thread: AgendaThread; linked?: boolean }) {
  const { article, quote, words, author, replies, path } = thread;
  return (
    <div className={styles.threadOf}>
      {quote && (
        <blockquote className={styles.quote} lang={article.language} dir={article.direction}>
          {quote}
        </blockquote>
      )}
      {words && (
        <p dir="auto" className={styles.words}>
          <b>{author?.name ?? "Deleted account"}</b> {words}
        </p>
      )}
      <p className={styles.meta}>
        {linked ? (
          <Link href={path} prefetch={false}>
            In <bdi>{article.title}</bdi>
          </Link>
        ) : (
          <span>
            In <bdi>{article.title}</bdi>
          </span>
        )}
        <span>{count(replies, "answer", "answers")}</span>
      </p>
    </div>
  );
}
