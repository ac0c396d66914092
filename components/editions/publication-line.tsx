"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { PublicationNotice } from "@/components/editor/publication-notice";
import { usePublication } from "@/components/editor/use-publication";
import type { PublicationView } from "@/lib/editions/wire";

type PublicationLineProps = { article: { id: string; slug: string }; first: PublicationView | null };

/** An edition that is under way or failed, for who works on the text; when it is out, the list is read anew. */
export function PublicationLine({ article, first }: PublicationLineProps) {
  const router = useRouter();
  const onState = useCallback(
    ({ state }: PublicationView) => {
      if (state === "done") router.refresh();
    },
    [router],
  );
  const { publication } = usePublication(article.id, onState);
  const shown = publication ?? first;
  return shown && <PublicationNotice publication={shown} article={article} />;
}
