"use client";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useRoom, useRoomStore } from "@/components/reader/store/context";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/lib/annotations/wire";
import { browserStorage } from "@/lib/client/storage";
import { Composer } from "./composer";
import styles from "./discussion.module.css";
import { draftKey } from "./draft-key";
import { readDraft } from "./drafts";

/** Where one answers the thread as a whole: a button until somebody wants to write, or has begun to. */
export function ReplyBox({ annotation }: { annotation: AnnotationView }) {
  const viewer = useRoom((state) => state.viewer);
  const articleId = useRoom((state) => state.article.id);
  const key = draftKey(viewer?.id ?? "", articleId, {
    type: "reply",
    annotationId: annotation.id,
    parentId: null,
  });
  const room = useRoomStore();
  const button = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState(() => viewer !== null && readDraft(browserStorage(), key) !== null);

  const close = () => {
    // At once, so that the keyboard finds the button that was pressed.
    flushSync(() => setWriting(false));
    button.current?.focus({ preventScroll: true });
  };

  if (!viewer) {
    return (
      <p className={styles.quiet}>
        <a href={`/sign-in?return=${encodeURIComponent(location.pathname)}`}>Sign in</a> to answer.
      </p>
    );
  }
  if (!annotation.can.reply) return null;
  const ownBare = annotation.author?.id === viewer.id && annotation.noteId === null;
  const name = ownBare ? "Add a note" : annotation.kind === "question" ? "Answer" : "Reply";
  if (!writing) {
    return (
      <p>
        <Button ref={button} className={styles.reply} onClick={() => setWriting(true)}>
          {name}
        </Button>
      </p>
    );
  }
  return (
    <Composer
      draftKey={key}
      about={{ type: "reply", annotationId: annotation.id }}
      label={ownBare ? "Your note" : "Your answer"}
      onSend={(body) => {
        room.reply(annotation.id, null, body);
        close();
      }}
      onClose={close}
      onReopen={() => setWriting(true)}
      scroll
    />
  );
}
