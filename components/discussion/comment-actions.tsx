"use client";
import { useRoomStore } from "@/components/reader/store/context";
import type { AnnotationView } from "@/lib/annotations/wire";
import { copyText } from "@/lib/client/copy";
import type { CommentView } from "@/lib/comments/wire";
import { permalink } from "./address";
import styles from "./discussion.module.css";

export type CommentMode = "read" | "edit" | "reply" | "history" | "remove";

type CommentActionsProps = {
  comment: CommentView;
  annotation: AnnotationView;
  mode: CommentMode;
  onMode(mode: CommentMode): void;
};

/** What this reader may do with a comment; shown on hover and focus, always where nothing can hover. */
export function CommentActions({ comment, annotation, mode, onMode }: CommentActionsProps) {
  const room = useRoomStore();
  const { can } = comment;
  const live = comment.state === "live";
  const isAnswer = annotation.answerId === comment.id;
  const isNote = annotation.noteId === comment.id;

  const copy = async () => {
    const address = permalink(room.getSnapshot(), annotation.layer, "comment", comment.id);
    room.notify((await copyText(address)) ? "Link copied." : `The link: ${address}`);
  };
  const action = (name: string, act: () => void) => (
    <button type="button" className={styles.action} onClick={act}>
      {name}
    </button>
  );
  return (
    <p className={styles.actions}>
      {/* The thread's own answer field stands for answers to the note. */}
      {live && can.reply && !isNote && action("Reply", () => onMode("reply"))}
      {live && annotation.can.answer && annotation.kind === "question" && !isNote && (
        <button
          type="button"
          className={styles.action}
          aria-pressed={isAnswer}
          onClick={() => void room.markAnswer(annotation.id, isAnswer ? null : comment.id)}
        >
          {isAnswer ? "Not the answer" : "This is the answer"}
        </button>
      )}
      {live && can.edit && action("Edit", () => onMode("edit"))}
      {/* The whole note is deleted or removed below, with its mark. */}
      {live && can.delete && !isNote && action("Delete", () => void room.deleteComment(comment))}
      {live && action("Copy link", () => void copy())}
      {mode === "history" && action("Hide history", () => onMode("read"))}
      {live && can.remove && !isNote && action("Remove", () => onMode("remove"))}
      {can.unremove && action("Undo removal", () => void room.unremoveComment(comment))}
    </p>
  );
}
