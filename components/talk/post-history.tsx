"use client";
import { useEffect, useState } from "react";
import { FailureNotice } from "@/components/ui/failure";
import { Time } from "@/components/ui/time";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import type { CommentRevisions } from "@/lib/comments/wire";
import type { PostView } from "@/lib/groups/wire";
import styles from "./talk.module.css";

/** Every earlier wording of a post, oldest first. */
export function PostHistory({ post, timeZone }: { post: PostView; timeZone: string }) {
  const [revisions, setRevisions] = useState<CommentRevisions["revisions"]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, version } = post;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means another history
  useEffect(() => {
    let gone = false;
    call<CommentRevisions>("GET", `/posts/${id}/revisions`).then(
      (found) => gone || setRevisions(found.revisions),
      (error) => gone || setFailure(failureOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [id, version]);
  return (
    <>
      <ol className={styles.history} aria-label="Earlier versions">
        {revisions.slice(0, -1).map((revision) => (
          <li key={revision.version}>
            <p className={styles.quiet}>
              <Time at={revision.at} form="moment" timeZone={timeZone} />
            </p>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the server from the comment schema */}
            <div className={styles.body} dir="auto" dangerouslySetInnerHTML={{ __html: revision.html }} />
          </li>
        ))}
      </ol>
      <FailureNotice failure={failure} />
    </>
  );
}
