"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { CommentBody } from "@/lib/comments/wire";
import type { NewPost, PostView } from "@/lib/groups/wire";
import { PostComposer } from "./post-composer";
import { TagsField, tagsIn } from "./tags-field";
import styles from "./talk.module.css";
import { ThrownAway } from "./thrown-away";

type NewThreadProps = {
  group: { id: string; handle: string };
  viewerId: string;
  /** Facilitators can mark it as an announcement. */
  announces: boolean;
  /** The tag that the page shows: what is written there carries it. */
  tag: string | null;
};

/** Where a thread beside the texts is begun: a button until somebody wants to write. */
export function NewThread({ group, viewerId, announces, tag }: NewThreadProps) {
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState(false);
  const [tags, setTags] = useState(tag ?? "");
  const [announcement, setAnnouncement] = useState(false);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  // The same post sent again after a lost answer is the same post.
  const key = useRef(newKey());

  const close = () => {
    flushSync(() => setWriting(false));
    button.current?.focus();
  };
  const send = async (body: CommentBody) => {
    const post: NewPost = { key: key.current, parentId: null, body, tags: tagsIn(tags), announcement };
    await call<PostView>("POST", `/groups/${group.id}/posts`, post);
    key.current = newKey();
    setTags(tag ?? "");
    setAnnouncement(false);
    close();
    router.push(`/groups/${group.handle}/talk${tag ? `?tag=${encodeURIComponent(tag)}` : ""}`);
    router.refresh();
  };
  const open = () => {
    setUndo(null);
    setWriting(true);
  };

  if (!writing) {
    return (
      <div className={styles.begin}>
        <Button ref={button} look="primary" onClick={open}>
          Write to the group
        </Button>
        <ThrownAway undo={undo} />
      </div>
    );
  }
  return (
    <div className={styles.begin}>
      <PostComposer
        viewerId={viewerId}
        groupId={group.id}
        subject={{ type: "new" }}
        label="To the group"
        sendLabel={announcement ? "Announce" : "Send"}
        onSend={send}
        onClose={close}
        onThrown={(again) => setUndo(() => again)}
        onReopen={open}
      >
        <TagsField value={tags} onChange={setTags} />
        {announces && (
          <Checkbox
            label="An announcement"
            hint="Stands first for a month, and on the group’s first page."
            checked={announcement}
            onChange={(event) => setAnnouncement(event.target.checked)}
          />
        )}
      </PostComposer>
    </div>
  );
}
