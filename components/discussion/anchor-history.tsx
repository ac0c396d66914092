"use client";
import { useEffect, useState } from "react";
import { useRoom } from "@/components/reader/store/context";
import { sentenceOf } from "@/components/reader/store/sentences";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/api";
import type { AnchorHistory as History } from "@/lib/editions/wire";
import styles from "./discussion.module.css";
import { readerZone } from "./zone";

/** The words a note stood on before, the first ones first. `version` asks again when it changes. */
export function AnchorHistory({ annotationId, version }: { annotationId: string; version: number }) {
  const { language, direction } = useRoom((state) => state.article);
  const [history, setHistory] = useState<History["anchors"] | null>(null);
  const [failure, setFailure] = useState("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has another history
  useEffect(() => {
    let current = true;
    call<History>("GET", `/annotations/${encodeURIComponent(annotationId)}/anchors`).then(
      ({ anchors }) => current && setHistory(anchors),
      (error) => current && setFailure(sentenceOf(error)),
    );
    return () => {
      current = false;
    };
  }, [annotationId, version]);

  if (failure) return <p className={styles.quiet}>{failure}</p>;
  if (!history) return null;
  return (
    <ol className={styles.history} aria-label="Passages of this note">
      {history.map(({ edition, quote, at }) => (
        <li key={at}>
          <p className={styles.quiet}>
            Edition {edition}, <Time at={at} timeZone={readerZone()} />
          </p>
          <q className={styles.stood} lang={language} dir={direction}>
            {quote}
          </q>
        </li>
      ))}
    </ol>
  );
}
