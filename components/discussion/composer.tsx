"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useRoomIfAny } from "@/components/reader/store/context";
import { sentenceOf } from "@/components/reader/store/sentences";
import { Button } from "@/components/ui/button";
import { browserStorage } from "@/lib/client/storage";
import type { CommentBody } from "@/lib/comments/wire";
import { MAX_COMMENT_TEXT } from "@/lib/limits";
import { isEmptyBody } from "./body";
import { BodyView } from "./body-view";
import styles from "./composer.module.css";
import { type DraftAbout, saveDraft } from "./drafts";
import { Toolbar } from "./toolbar";
import { thisTab, useDraft } from "./use-draft";
import { useWriting } from "./use-writing";

/** From here on the counter shows. */
const NEAR_LIMIT = 9_000;

export type ComposerProps = {
  /** Names the draft; see `draft-key.ts`. */
  draftKey: string;
  about: DraftAbout;
  /** What is being rewritten; a kept draft comes before it. */
  initial?: CommentBody | null;
  /** The name of the field, for those who can't see what it stands beside. */
  label: string;
  sendLabel?: string;
  /** Sends. What it throws is said, and the text stays. */
  onSend(body: CommentBody): unknown;
  /** Closed without sending; the draft is kept. */
  onClose(): void;
  /** Opened again, because its draft was thrown away and taken back. */
  onReopen(): void;
  /** Says something, with its way back; the room's own notices where nothing is given. */
  notify?: (text: string, undo: () => void) => void;
  /** Scrolls itself into view when it opens; for those whose place on the page is settled already. */
  scroll?: boolean;
  /** Choices above the field. */
  children?: ReactNode;
};

/** Where something is written. Ctrl or Cmd with Enter sends, Escape closes; the draft outlives both tab and browser. */
export function Composer(props: ComposerProps) {
  const room = useRoomIfAny();
  const {
    draftKey,
    about,
    initial = null,
    label,
    sendLabel = "Send",
    onSend,
    onClose,
    onReopen,
    notify = room?.notify,
    scroll = false,
    children,
  } = props;
  const id = useId();
  const plain = useRef<HTMLTextAreaElement>(null);
  const rich = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const draft = useDraft(draftKey, about);
  const [start] = useState(draft.kept ?? initial);
  const [problem, setProblem] = useState("");
  const [sending, setSending] = useState(false);
  const writing = useWriting({
    plain,
    rich,
    start,
    label,
    describedBy: `${id}-hint`,
    onChange: (read) =>
      draft.changed(() => {
        const body = read();
        return isEmptyBody(body) ? null : body;
      }),
  });

  useEffect(() => {
    plain.current?.focus({ preventScroll: true });
    if (scroll) root.current?.scrollIntoView({ block: "nearest" });
  }, [scroll]);

  const send = async () => {
    const body = writing.read();
    if (isEmptyBody(body)) return setProblem("Write something first.");
    if (writing.length > MAX_COMMENT_TEXT || sending) return;
    setSending(true);
    setProblem("");
    try {
      await onSend(body);
      draft.drop();
    } catch (error) {
      setProblem(`Not sent. ${sentenceOf(error)} Your text is kept.`);
    } finally {
      setSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const inLink = event.target instanceof Element && event.target.closest("form") !== null;
    if (!isSend && (event.key !== "Escape" || inLink || event.nativeEvent.isComposing)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSend) void send();
    else onClose();
  };
  const throwAway = () => {
    const thrown = { body: writing.read(), about, tab: thisTab(), at: Date.now() };
    draft.drop();
    onClose();
    notify?.("Thrown away.", () => {
      saveDraft(browserStorage(), draftKey, thrown);
      onReopen();
    });
  };

  const over = writing.length - MAX_COMMENT_TEXT;
  return (
    <div ref={root} className={styles.composer} onKeyDownCapture={onKeyDown}>
      {children}
      <div className={styles.field}>
        <Toolbar editor={writing.editor} active={writing.formats} />
        {start && !writing.editor && (
          <div className={styles.text} dir="auto">
            <BodyView body={start} />
          </div>
        )}
        <textarea
          ref={plain}
          className={styles.plain}
          aria-label={label}
          aria-describedby={`${id}-hint`}
          dir="auto"
          rows={3}
          onChange={writing.changed}
          onCompositionStart={(event) => event.currentTarget.setAttribute("data-composing", "true")}
          onCompositionEnd={(event) => event.currentTarget.removeAttribute("data-composing")}
        />
        <div ref={rich} className={styles.text} hidden />
      </div>
      <p id={`${id}-hint`} className={styles.hidden}>
        Control and Enter send, Escape closes and keeps the draft. At most 10,000 characters.
      </p>
      {draft.elsewhere && (
        <p className={styles.said} role="status">
          This draft is being written in another tab.{" "}
          <button type="button" className={styles.small} onClick={draft.takeBack}>
            Write here
          </button>
        </p>
      )}
      {writing.length >= NEAR_LIMIT && (
        <p className={over > 0 ? styles.wrong : styles.said} role="status">
          {over > 0
            ? `${over.toLocaleString("en-GB")} characters too many.`
            : `${(-over).toLocaleString("en-GB")} characters left.`}
        </p>
      )}
      {problem && (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button look="primary" busy={sending || over > 0} onClick={() => void send()}>
          {sending ? "Sending…" : sendLabel}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
        {writing.length > 0 && (
          <Button look="quiet" className={styles.last} onClick={throwAway}>
            Throw away
          </Button>
        )}
      </div>
    </div>
  );
}
