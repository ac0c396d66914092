"use client";
import { FailureNotice } from "@/components/ui/failure";
import { useSubmit } from "@/components/ui/use-submit";
import type { PostView } from "@/lib/groups/wire";
import styles from "./talk.module.css";

type PostGoneProps = { post: PostView; what: "post" | "answer"; onRestore(): Promise<unknown> };

/** The place of a post that was deleted or removed: by whom and why, and for its author the way back. */
export function PostGone({ post, what, onRestore }: PostGoneProps) {
  const { busy, failure, run } = useSubmit(async () => void (await onRestore()));
  if (post.state === "removed") {
    return (
      <p className={styles.gone} dir="auto">
        Removed by the group’s moderators: {post.removal?.reason || "no reason given"}
      </p>
    );
  }
  return (
    <>
      <p className={styles.gone} role="status">
        {post.can.restore ? "Deleted." : "Deleted by its author."}{" "}
        {post.can.restore && (
          <button
            type="button"
            className={styles.act}
            aria-label={`Undo: restore this ${what}`}
            aria-disabled={busy}
            onClick={run}
          >
            Undo
          </button>
        )}
      </p>
      <FailureNotice failure={failure} />
    </>
  );
}
