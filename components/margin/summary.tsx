"use client";
import type { ReactNode } from "react";
import { excerpt } from "@/components/discussion/body";
import { Words } from "@/components/discussion/words";
import { readerZone } from "@/components/discussion/zone";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import { DETACHED, type IndexEntry, KINDS, type Thread, UNCERTAIN } from "@/lib/annotations/wire";
import type { CommentView } from "@/lib/comments/wire";
import styles from "./margin.module.css";
import { openCard } from "./open-card";

type SummaryProps = { entry: IndexEntry; whole: boolean; open: boolean; tag: ReactNode };

/** The closed face of an annotation. Its button opens and closes the thread. */
export function Summary({ entry, whole, open, tag }: SummaryProps) {
  const [id, , , kind, , comments, standing] = entry;
  const room = useRoomStore();
  const thread = useRoom((state) => {
    const slot = state.threads.get(id);
    return slot?.status === "ready" ? slot.thread : null;
  });
  const name = thread ? (thread.annotation.author?.name ?? "Deleted account") : "";
  const first = thread && firstWords(thread);
  // Until the thread is here nobody knows whether the first of them is the note itself.
  const others = thread ? Math.max(0, comments - (first ? 1 : 0)) : 0;
  const replies = others === 0 ? "" : others === 1 ? "1 reply" : `${others} replies`;

  return (
    <>
      <button
        type="button"
        className={open ? styles.fold : styles.summary}
        aria-expanded={open}
        data-card={id}
        onClick={() => (open ? room.open([]) : openCard(room, id))}
      >
        {open ? (
          <span className={styles.hidden}>{`Close the ${KINDS[kind] ?? "note"}`}</span>
        ) : (
          <>
            {thread && <Avatar person={thread.annotation.author} />}
            <span className={styles.line}>
              {standing && <span className={styles.standing}>{STANDING[standing]}</span>}
              {tag}
              {thread?.annotation.seed && <span className={styles.tag}>Seed</span>}
              <b dir="auto">{name || (thread ? "" : "…")}</b>{" "}
              {KINDS[kind] === "question" && <span className={styles.question}>asks </span>}
              {!whole && first && <span dir="auto">{plainWords(first)}</span>}
              {!first && thread && <span className={styles.quiet}>marked this</span>}
            </span>
            <span className={styles.quiet}>
              {whole && thread && <Time at={thread.annotation.createdAt} timeZone={readerZone()} />}
              {!whole && replies}
            </span>
          </>
        )}
      </button>
      {!open && whole && first && (
        <div className={styles.words}>
          <Words comment={first} />
        </div>
      )}
      {!open && whole && replies && <p className={styles.quiet}>{replies}</p>}
    </>
  );
}

/** In the margin, before who says it. */
const STANDING = { [UNCERTAIN]: "perhaps here", [DETACHED]: "passage removed" } as const;

/** The note, or else the first thing that was said. */
function firstWords({ annotation, comments }: Thread): CommentView | undefined {
  const note = comments.find((comment) => comment.id === annotation.noteId);
  return note ?? comments.find((comment) => comment.state === "live");
}

/** The beginning of a comment in plain text; enough for one line. */
function plainWords(comment: CommentView): string {
  if (comment.html) {
    const text = comment.html
      .slice(0, 600)
      .replace(/<[^>]*>?/g, " ")
      .replace(/\s+/g, " ");
    const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
    return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? "").slice(0, 160);
  }
  return comment.body ? excerpt(comment.body).slice(0, 160) : "";
}
