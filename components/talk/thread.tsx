"use client";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { newKey } from "@/lib/client/key";
import type { NewPost, PostThread } from "@/lib/groups/wire";
import { Post } from "./post";
import { PostComposer } from "./post-composer";
import type { Talk } from "./talk";
import styles from "./talk.module.css";
import { ThrownAway } from "./thrown-away";
import { usePost } from "./use-post";

/** Answers that are shown of a long thread until somebody asks for all. */
const LATEST = 4;
const LONG = 7;

/** One thread beside the texts: the post that began it, and what was answered. */
export function Thread({ thread: { post, replies }, talk }: { thread: PostThread; talk: Talk }) {
  const [whole, setWhole] = useState(replies.length < LONG);
  const shown = whole ? replies : replies.slice(-LATEST);
  return (
    <article className={styles.thread} data-announcement={post.announcement || undefined}>
      <Post post={post} talk={talk} what="post" />
      {replies.length > 0 && (
        <div className={styles.replies}>
          {!whole && (
            <button type="button" className={styles.act} onClick={() => setWhole(true)}>
              Show {count(replies.length - LATEST, "earlier answer", "earlier answers")}
            </button>
          )}
          <ol className={styles.list} aria-label="Answers">
            {shown.map((reply) => (
              <li key={reply.id}>
                <Post post={reply} talk={talk} what="answer" />
              </li>
            ))}
          </ol>
        </div>
      )}
      {post.can.reply && <Reply threadId={post.id} to={post.author?.name ?? "deleted account"} talk={talk} />}
    </article>
  );
}

function Reply({ threadId, to, talk }: { threadId: string; to: string; talk: Talk }) {
  const send = usePost();
  const button = useRef<HTMLButtonElement>(null);
  const key = useRef(newKey());
  const [writing, setWriting] = useState(false);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const close = () => {
    flushSync(() => setWriting(false));
    button.current?.focus();
  };
  const open = () => {
    setUndo(null);
    setWriting(true);
  };
  if (!writing) {
    return (
      <div className={styles.reply}>
        <Button ref={button} look="quiet" aria-label={`Answer ${to}`} onClick={open}>
          Answer
        </Button>
        <ThrownAway undo={undo} />
      </div>
    );
  }
  return (
    <div className={styles.reply}>
      <PostComposer
        viewerId={talk.viewerId}
        groupId={talk.groupId}
        subject={{ type: "reply", threadId }}
        label={`Your answer to ${to}`}
        onSend={async (body) => {
          const post: NewPost = { key: key.current, parentId: threadId, body, tags: [], announcement: false };
          await send("POST", `/groups/${talk.groupId}/posts`, post);
          key.current = newKey();
          close();
        }}
        onClose={close}
        onThrown={(again) => setUndo(() => again)}
        onReopen={open}
      />
    </div>
  );
}
