import Link from "next/link";
import { count } from "@/components/ui/count";
import type { AgendaThread } from "@/lib/meetings/wire";
import agendaStyles from "./agenda.module.css";
import styles from "./meetings.module.css";

type AgendaThreadViewProps = {
  thread: AgendaThread;
  /** What stands above it already, and is not said twice. */
  heading?: string;
  /** False where one chooses among threads, and does not go to one. */
  linked?: boolean;
};

/** A thread as an agenda shows it: the passage, the first words of the note, who began it, and the way there. */
export function AgendaThreadView({ thread, heading = "", linked = true }: AgendaThreadViewProps) {
  const { article, quote, words, author, replies, path } = thread;
  const place = (
    <>
      in <bdi>{article.title}</bdi>
    </>
  );
  return (
    <div className={agendaStyles.threadOf}>
      {quote && quote !== heading && (
        <blockquote className={agendaStyles.quote} lang={article.language} dir={article.direction}>
          {quote}
        </blockquote>
      )}
      {words && words !== heading && (
        <p dir="auto" className={agendaStyles.words}>
          {words}
        </p>
      )}
      <p className={styles.meta}>
        <span>
          <bdi>{author?.name ?? "Deleted account"}</bdi>,{" "}
          {linked ? (
            <Link href={path} prefetch={false}>
              {place}
            </Link>
          ) : (
            place
          )}
        </span>
        <span>{replies === 0 ? "no answer yet" : count(replies, "answer", "answers")}</span>
      </p>
    </div>
  );
}
