"use client";
import { useEffect, useMemo } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import type { OutboxComment } from "@/components/reader/store/outbox-queue";
import { unsentComment } from "@/components/reader/store/unsent";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import type { AnnotationView, Thread as ThreadView } from "@/lib/annotations/wire";
import { AnnotationActions } from "./annotation-actions";
import { Comment } from "./comment";
import styles from "./discussion.module.css";
import { Gone } from "./gone";
import { nest, prune } from "./nest";
import { NotSent, useUnsent } from "./not-sent";
import { ReplyBox } from "./reply-box";
import { Standing } from "./standing";
import { ThreadShape } from "./thread-shape";
import { readerZone } from "./zone";

/** One annotation with everything said about it. Loads itself where it is not known yet. */
export default function Thread({ id }: { id: string }) {
  const room = useRoomStore();
  const slot = useRoom((state) => state.threads.get(id));
  useEffect(() => room.needThreads([id]), [room, id]);

  if (slot?.status === "failed") {
    return (
      <p className={styles.quiet}>
        {slot.message}{" "}
        <button type="button" className={styles.action} onClick={() => void room.reloadThread(id)}>
          Try again
        </button>
      </p>
    );
  }
  if (slot?.status !== "ready") return <ThreadShape />;
  return <Said thread={slot.thread} />;
}

function Said({ thread }: { thread: ThreadView }) {
  const { annotation } = thread;
  const room = useRoomStore();
  const outbox = useRoom((state) => state.outbox);
  const viewer = useRoom((state) => state.viewer);
  const nodes = useMemo(() => {
    const waiting = outbox.filter(
      (item): item is OutboxComment => item.type === "comment" && item.annotationId === annotation.id,
    );
    const unsent = viewer ? waiting.map((item) => unsentComment(item, viewer)) : [];
    const nodes = nest([...thread.comments, ...unsent], annotation.noteId);
    return prune(nodes, annotation.state === "live");
  }, [thread, outbox, viewer, annotation]);
  const post = useUnsent(annotation.id);

  return (
    <div className={styles.thread}>
      <KindOf annotation={annotation} />
      <Standing annotation={annotation} />
      {annotation.noteId === null && <MarkedBy annotation={annotation} />}
      {annotation.state !== "live" && (
        <Gone what="note" thing={annotation} onRestore={() => void room.restoreAnnotation(annotation.id)} />
      )}
      {post && annotation.noteId === null && <NotSent item={post} />}
      {nodes.length > 0 && (
        <ol className={styles.comments} aria-label="Comments">
          {nodes.map((node) => (
            <Comment key={node.comment.id} node={node} annotation={annotation} />
          ))}
        </ol>
      )}
      {annotation.answersWait && (
        <p className={styles.quiet}>Others’ answers wait until others’ notes show to you.</p>
      )}
      <ReplyBox annotation={annotation} />
      <AnnotationActions annotation={annotation} />
    </div>
  );
}

/** What it is, where it is more than a note. */
function KindOf({ annotation: { kind, seed } }: { annotation: AnnotationView }) {
  const question = kind === "question";
  if (!seed && !question) return null;
  return <p className={styles.kind}>{seed ? (question ? "Seed question" : "Seed") : "Question"}</p>;
}

function MarkedBy({ annotation }: { annotation: AnnotationView }) {
  return (
    <p className={styles.head}>
      <Avatar person={annotation.author} />
      <span className={styles.name} dir="auto">
        {annotation.author?.name ?? "Deleted account"}
      </span>
      <span className={styles.quiet}>
        marked this <Time at={annotation.createdAt} timeZone={readerZone()} />
      </span>
    </p>
  );
}
