"use client";
import { useRef, useState } from "react";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { Avatar } from "@/components/ui/avatar";
import { join } from "@/components/ui/join";
import { Time } from "@/components/ui/time";
import type { AnnotationView } from "@/lib/annotations/wire";
import { browserStorage } from "@/lib/client/storage";
import type { CommentView } from "@/lib/comments/wire";
import { CommentActions, type CommentMode } from "./comment-actions";
import { Composer } from "./composer";
import styles from "./discussion.module.css";
import { draftKey } from "./draft-key";
import { readDraft } from "./drafts";
import { Gone } from "./gone";
import { History } from "./history";
import type { CommentNode } from "./nest";
import { NotSent, useUnsent } from "./not-sent";
import { ReasonForm } from "./reason-form";
import { Words } from "./words";
import { readerZone } from "./zone";

type CommentProps = { node: CommentNode; annotation: AnnotationView };

/** One comment with what answers it. */
export function Comment({ node, annotation }: CommentProps) {
  const { comment, answers, children } = node;
  const room = useRoomStore();
  const viewer = useRoom((state) => state.viewer);
  const articleId = useRoom((state) => state.article.id);
  const keyOf = (type: "reply" | "edit") =>
    draftKey(
      viewer?.id ?? "",
      articleId,
      type === "edit"
        ? { type, commentId: comment.id }
        : { type, annotationId: annotation.id, parentId: comment.id },
    );
  const [mode, setMode] = useState<CommentMode>(() => {
    if (!viewer) return "read";
    const has = (type: "reply" | "edit") => readDraft(browserStorage(), keyOf(type)) !== null;
    return comment.can.edit && has("edit") ? "edit" : comment.can.reply && has("reply") ? "reply" : "read";
  });
  const place = useRef<HTMLLIElement>(null);
  const read = () => {
    setMode("read");
    place.current?.focus({ preventScroll: true });
  };
  const unsent = useUnsent(comment.id.replace(/:note$/, ""));
  const isAnswer = annotation.answerId === comment.id;

  return (
    <li
      ref={place}
      className={join(styles.comment, isAnswer && styles.answer)}
      id={`comment-${comment.id}`}
      tabIndex={-1}
    >
      <CommentHead
        comment={comment}
        isAnswer={isAnswer}
        answers={answers}
        onHistory={() => setMode("history")}
      />
      {comment.state !== "live" ? (
        <Gone what="comment" thing={comment} onRestore={() => void room.restoreComment(comment)} />
      ) : mode === "edit" ? (
        <Composer
          draftKey={keyOf("edit")}
          about={{ type: "edit", annotationId: annotation.id }}
          initial={comment.body}
          label="Your comment"
          sendLabel="Save"
          onSend={async (body) => {
            if (unsent) room.rewrite(unsent.key, body);
            else await room.editComment(comment, body);
            read();
          }}
          onClose={read}
          onReopen={() => setMode("edit")}
          scroll
        />
      ) : (
        <Words comment={comment} />
      )}
      {unsent && mode !== "edit" && <NotSent item={unsent} onEdit={() => setMode("edit")} />}
      {mode === "history" && <History commentId={comment.id} version={comment.version} />}
      {mode === "remove" && (
        <ReasonForm
          what="comment"
          onRemove={(reason) => room.removeComment(comment, reason)}
          onClose={read}
        />
      )}
      {mode !== "edit" && mode !== "reply" && !unsent && (
        <CommentActions comment={comment} annotation={annotation} mode={mode} onMode={setMode} />
      )}
      {mode === "reply" && (
        <Composer
          draftKey={keyOf("reply")}
          about={{ type: "reply", annotationId: annotation.id }}
          label={`Answer to ${comment.author?.name ?? "deleted account"}`}
          onSend={(body) => {
            room.reply(annotation.id, comment.id, body);
            read();
          }}
          onClose={read}
          onReopen={() => setMode("reply")}
          scroll
        />
      )}
      {children.length > 0 && (
        <ol className={styles.replies}>
          {children.map((child) => (
            <Comment key={child.comment.id} node={child} annotation={annotation} />
          ))}
        </ol>
      )}
    </li>
  );
}

type CommentHeadProps = {
  comment: CommentView;
  isAnswer: boolean;
  answers: CommentView | null;
  onHistory(): void;
};

function CommentHead({ comment, isAnswer, answers, onHistory }: CommentHeadProps) {
  return (
    <p className={styles.head}>
      <Avatar person={comment.author} />
      <span className={styles.name} dir="auto">
        {comment.author?.name ?? "Deleted account"}
      </span>
      <span className={styles.quiet}>
        <Time at={comment.createdAt} timeZone={readerZone()} />
      </span>
      {comment.editedAt && comment.state === "live" && (
        <button type="button" className={styles.edited} onClick={onHistory}>
          edited
        </button>
      )}
      {isAnswer && <span className={styles.badge}>Answer</span>}
      {answers && (
        <span className={styles.quiet} dir="auto">
          replying to {answers.author?.name ?? "deleted account"}
        </span>
      )}
    </p>
  );
}
