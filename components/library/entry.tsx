import Link from "next/link";
import { count } from "@/components/ui/count";
import lines from "@/components/ui/lines.module.css";
import { Time } from "@/components/ui/time";
import type { LibraryEntry } from "@/lib/articles/wire";
import styles from "./entry.module.css";
import { TextDay } from "./text-day";

const UNSEEN = {
  draft: "Draft: nobody but its owner and editors sees it",
  group: "For groups: their members see it where it is on the list",
  unlisted: "Unlisted: who has the address sees it",
} as const;

type EntryListProps = {
  entries: readonly LibraryEntry[];
  /** Whoever reads; their own texts lead to their settings. */
  me: string | null;
};

/** The texts, newest first, as a table of contents with what goes on in each. */
export function EntryList({ entries, me }: EntryListProps) {
  return (
    <ul className={`${lines.list} ${styles.list}`}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} mine={me !== null && entry.owner?.id === me} />
      ))}
    </ul>
  );
}

function Entry({ entry, mine }: { entry: LibraryEntry; mine: boolean }) {
  return (
    <li className={lines.line}>
      <div className={styles.entry}>
        <div className={styles.words} dir={entry.direction}>
          <h2 className={lines.title} lang={entry.language}>
            {/* A full load on purpose: the reading room brings its own small program. */}
            <a href={`/read/${entry.slug}`}>{entry.title}</a>
          </h2>
          <p className={styles.meta} dir="ltr">
            {entry.byline && (
              <>
                <bdi lang={entry.language}>{entry.byline}</bdi> ·{" "}
              </>
            )}
            {entry.date && (
              <>
                <TextDay day={entry.date} /> ·{" "}
              </>
            )}
            {count(entry.words, "word", "words")}
            {entry.visibility !== "listed" && (
              <>
                {" · "}
                <span className={styles.badge}>{UNSEEN[entry.visibility]}</span>
              </>
            )}
            {mine && (
              <>
                {" · "}
                <Link
                  className={styles.own}
                  href={`/articles/${entry.id}/settings`}
                  prefetch={false}
                  aria-label={`Settings of ${entry.title}`}
                >
                  Settings
                </Link>
              </>
            )}
          </p>
          {entry.opening && (
            <p className={styles.opening} lang={entry.language}>
              {entry.opening}
            </p>
          )}
        </div>
        <GoingOn entry={entry} />
      </div>
    </li>
  );
}

function GoingOn({ entry }: { entry: LibraryEntry }) {
  if (entry.annotations === 0 && entry.comments === 0) {
    return <p className={`${styles.going} ${styles.quiet}`}>Nothing in the margin yet</p>;
  }
  return (
    <p className={styles.going}>
      <span>{count(entry.annotations, "passage marked", "passages marked")}</span>
      <span>{count(entry.comments, "comment", "comments")}</span>
      {entry.activeAt && (
        <span className={styles.quiet}>
          last <Time at={entry.activeAt} />
        </span>
      )}
    </p>
  );
}
