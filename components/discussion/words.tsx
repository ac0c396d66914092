import type { CommentView } from "@/lib/comments/wire";
import { BodyView } from "./body-view";
import styles from "./discussion.module.css";

/** What a comment says, as the server rendered it; from its document while it is not sent. */
export function Words({ comment }: { comment: CommentView }) {
  if (comment.html) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the server from the comment schema
    return <div className={styles.body} dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />;
  }
  return (
    <div className={styles.body} dir="auto">
      {comment.body && <BodyView body={comment.body} />}
    </div>
  );
}
