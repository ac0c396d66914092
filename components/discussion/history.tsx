"use client";
import { useEffect, useState } from "react";
import { useRoomStore } from "@/components/reader/store/context";
import { sentenceOf } from "@/components/reader/store/sentences";
import { Time } from "@/components/ui/time";
import type { CommentRevisions } from "@/lib/comments/wire";
import styles from "./discussion.module.css";
import { readerZone } from "./zone";

/** Every wording of a comment, oldest first. */
export function History({ commentId, version }: { commentId: string; version: number }) {
  const room = useRoomStore();
  const [revisions, setRevisions] = useState<CommentRevisions["revisions"] | null>(null);
  const [problem, setProblem] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means another history
  useEffect(() => {
    let gone = false;
    room.revisions(commentId).then(
      (found) => gone || setRevisions(found),
      (error) => gone || setProblem(`The history could not be loaded. ${sentenceOf(error)}`),
    );
    return () => {
      gone = true;
    };
  }, [room, commentId, version]);

  if (problem) return <p className={styles.quiet}>{problem}</p>;
  if (!revisions) return null;
  return (
    <ol className={styles.history} aria-label="Earlier versions">
      {revisions.slice(0, -1).map((revision) => (
        <li key={revision.version}>
          <p className={styles.quiet}>
            <Time at={revision.at} form="moment" timeZone={readerZone()} />
          </p>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the server from the comment schema */}
          <div className={styles.body} dir="auto" dangerouslySetInnerHTML={{ __html: revision.html }} />
        </li>
      ))}
    </ol>
  );
}
