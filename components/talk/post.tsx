"use client";
import Link from "next/link";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ReasonForm } from "@/components/discussion/reason-form";
import { Avatar } from "@/components/ui/avatar";
import { FailureNotice } from "@/components/ui/failure";
import { Time } from "@/components/ui/time";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import type { PostEdit, PostView } from "@/lib/groups/wire";
import { PostActions, type PostMode } from "./post-actions";
import { PostComposer } from "./post-composer";
import { PostGone } from "./post-gone";
import { PostHistory } from "./post-history";
import { TagsField, tagsIn } from "./tags-field";
import type { Talk } from "./talk";
import styles from "./talk.module.css";
import { ThrownAway } from "./thrown-away";
import { usePost } from "./use-post";

type PostProps = { post: PostView; talk: Talk; what: "post" | "answer" };

/** One message: who, when, the words, and what this reader may do with it. */
export function Post({ post, talk, what }: PostProps) {
  const send = usePost();
  const place = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<PostMode>("read");
  const [tags, setTags] = useState("");
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = () => {
    setFailure(null);
    flushSync(() => setMode("read"));
    place.current?.focus({ preventScroll: true });
  };
  const edit = () => {
    setTags(post.tags.join(", "));
    setUndo(null);
    setMode("edit");
  };
  const path = `/posts/${post.id}`;
  const remove = (reason: string) =>
    send("PUT", `${path}/removal`, { reason }).then(
      () => true,
      (error) => {
        setFailure(failureOf(error));
        return false;
      },
    );
  return (
    <div ref={place} className={styles.post} id={`post-${post.id}`} tabIndex={-1}>
      <p className={styles.head}>
        <Avatar person={post.author} />
        <span className={styles.name} dir="auto">
          {post.author?.name ?? "Deleted account"}
        </span>
        <span className={styles.quiet}>
          <Time at={post.createdAt} timeZone={talk.timeZone} />
        </span>
        {post.announcement && <strong className={styles.badge}>Announcement</strong>}
        {post.editedAt && post.state === "live" && (
          <button
            type="button"
            className={styles.act}
            aria-expanded={mode === "history"}
            onClick={() => setMode(mode === "history" ? "read" : "history")}
          >
            edited
          </button>
        )}
      </p>
      {post.state !== "live" ? (
        <PostGone post={post} what={what} onRestore={() => send("DELETE", `${path}/deletion`)} />
      ) : mode === "edit" ? (
        <PostComposer
          viewerId={talk.viewerId}
          groupId={talk.groupId}
          subject={{ type: "edit", postId: post.id }}
          initial={post.body}
          label={what === "post" ? "Your post" : "Your answer"}
          sendLabel="Save"
          onSend={async (body) => {
            const change: PostEdit = { version: post.version, body };
            await send("PATCH", path, what === "post" ? { ...change, tags: tagsIn(tags) } : change);
            read();
          }}
          onClose={read}
          onThrown={(again) => setUndo(() => again)}
          onReopen={edit}
        >
          {what === "post" && <TagsField value={tags} onChange={setTags} />}
        </PostComposer>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the server from the comment schema
        <div className={styles.body} dir="auto" dangerouslySetInnerHTML={{ __html: post.html ?? "" }} />
      )}
      {mode === "history" && <PostHistory post={post} timeZone={talk.timeZone} />}
      {post.tags.length > 0 && mode !== "edit" && (
        <ul className={styles.tags} aria-label="Tags">
          {post.tags.map((tag) => (
            <li key={tag}>
              <Link
                className={styles.tag}
                prefetch={false}
                href={`/groups/${talk.handle}/talk?tag=${encodeURIComponent(tag)}`}
              >
                <bdi>{tag}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mode === "remove" ? (
        <ReasonForm what={what} onRemove={remove} onClose={read} />
      ) : (
        mode !== "edit" && (
          <PostActions
            post={post}
            what={what}
            mode={mode}
            onMode={(to) => (to === "edit" ? edit() : setMode(to))}
          />
        )
      )}
      <FailureNotice failure={failure} />
      <ThrownAway undo={undo} />
    </div>
  );
}
