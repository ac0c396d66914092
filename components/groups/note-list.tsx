import { count } from "@/components/ui/count";
import lines from "@/components/ui/lines.module.css";
import { Time } from "@/components/ui/time";
import type { NoteLine } from "@/lib/groups/wire";
import styles from "./groups.module.css";

const KIND = { highlight: "Mark", note: "Note", question: "Question", dispute: "Dispute" } as const;

/** Notes of a group's margin, newest first, each with the way to its passage. */
export function NoteList({ handle, notes }: { handle: string; notes: readonly NoteLine[] }) {
  return (
    <ul className={lines.list}>
      {notes.map((note) => (
        <li key={note.annotationId} className={lines.line}>
          {note.quote && (
            <blockquote className={styles.quote} dir="auto">
              {note.quote}
            </blockquote>
          )}
          {note.words && (
            <p className={styles.about} dir="auto">
              {note.words}
            </p>
          )}
          <p className={styles.meta}>
            <span>{KIND[note.kind]}</span>
            <span>
              {/* A full load on purpose: the reading room brings its own small program. */}
              <a href={`/groups/${handle}/read/${note.article.slug}#annotation-${note.annotationId}`}>
                <bdi>{note.article.title}</bdi>
              </a>
            </span>
            {note.comments > 1 && <span>{count(note.comments, "comment", "comments")}</span>}
            <Time at={note.createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
