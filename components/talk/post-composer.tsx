"use client";
import { lazy, type ReactNode, Suspense } from "react";
import { draftKey } from "@/components/discussion/draft-key";
import { Notice } from "@/components/ui/notice";
import type { CommentBody } from "@/lib/comments/wire";

// Most who come only read: what it takes to write is loaded when somebody begins to.
const Composer = lazy(() =>
  import("@/components/discussion/composer").then((it) => ({ default: it.Composer })),
);

/** What is written: a new thread, an answer in one, other words for a post. */
export type PostSubject =
  | { type: "new" }
  | { type: "reply"; threadId: string }
  | { type: "edit"; postId: string };

type PostComposerProps = {
  viewerId: string;
  groupId: string;
  subject: PostSubject;
  initial?: CommentBody | null;
  label: string;
  sendLabel?: string;
  onSend(body: CommentBody): Promise<unknown>;
  onClose(): void;
  /** Its draft was thrown away; `undo` brings it back, with the composer. */
  onThrown(undo: () => void): void;
  onReopen(): void;
  children?: ReactNode;
};

/** The composer of comments, for a post. */
export function PostComposer(props: PostComposerProps) {
  const { viewerId, groupId, subject, onThrown, ...rest } = props;
  const thread =
    subject.type === "edit" ? subject.postId : subject.type === "reply" ? subject.threadId : "new";
  const key = draftKey(
    viewerId,
    `group:${groupId}`,
    subject.type === "edit"
      ? { type: "edit", commentId: subject.postId }
      : { type: "reply", annotationId: thread, parentId: null },
  );
  return (
    <Suspense fallback={<Notice title="One moment." live={false} />}>
      <Composer
        {...rest}
        draftKey={key}
        about={{ type: subject.type === "edit" ? "edit" : "reply", annotationId: thread }}
        notify={(_, undo) => onThrown(undo)}
      />
    </Suspense>
  );
}
