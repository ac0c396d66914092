"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Row } from "@/components/ui/stack";
import { call } from "@/lib/client/api";
import type { PlacementCounts, PublicationView, ReviewPage } from "@/lib/editions/wire";
import styles from "./editor.module.css";

type PublicationNoticeProps = {
  publication: PublicationView;
  article: { id: string; slug: string };
  /** Starts it again after a failure. */
  onAgain?: () => void;
};

/** How far a new edition is, what became of its notes, or why it is not out. */
export function PublicationNotice({ publication, article, onAgain }: PublicationNoticeProps) {
  const { state, number, total, placed, failure } = publication;
  if (state === "failed")
    return (
      <Notice tone="danger" title={`Edition ${number} is not out.`}>
        <p>
          {failure || "The draft is kept: publish it again."} Readers still have the edition before it, with
          all its notes.
        </p>
        {onAgain && (
          <Row>
            <Button onClick={onAgain}>Publish it again</Button>
          </Row>
        )}
      </Notice>
    );
  if (state === "placing")
    return (
      <div className={styles.publication}>
        <Progress
          label={
            total > 0
              ? `Edition ${number}: ${placed.toLocaleString("en-GB")} of ${count(total, "note", "notes")} in place`
              : `Edition ${number} is being published`
          }
          value={total > 0 ? placed / total : null}
        />
        <p className={styles.quiet}>
          Readers get it when all notes have their place. You can leave this page.
        </p>
      </div>
    );
  return <Out publication={publication} article={article} />;
}

function Out({ publication, article }: Pick<PublicationNoticeProps, "publication" | "article">) {
  const { editionId, number } = publication;
  const [counts, setCounts] = useState<PlacementCounts | null>(null);
  useEffect(() => {
    let gone = false;
    call<ReviewPage>("GET", `/editions/${editionId}/placements`)
      .then((page) => !gone && setCounts(page.counts))
      // Without the counts the sentence is shorter.
      .catch(() => {});
    return () => {
      gone = true;
    };
  }, [editionId]);
  const sentence = counts && placements(counts);
  return (
    <Notice title={`Edition ${number} is out${sentence ? `: ${sentence}.` : "."}`}>
      <Row>
        <Link href={`/read/${article.slug}`} prefetch={false}>
          Read it
        </Link>
        {counts && counts.open > 0 && (
          <Link href={`/articles/${article.id}/review`} prefetch={false}>
            Review {count(counts.open, "note", "notes")}
          </Link>
        )}
        <Link href={`/articles/${article.id}/compare?to=${number}`} prefetch={false}>
          See what changed
        </Link>
      </Row>
    </Notice>
  );
}

/** "93 kept, 4 moved, 1 uncertain"; empty where there are no notes. */
export function placements(counts: PlacementCounts): string {
  return (["kept", "moved", "changed", "uncertain", "gone"] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status].toLocaleString("en-GB")} ${status}`)
    .join(", ");
}
