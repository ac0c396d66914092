"use client";
import { useEffect, useRef, useState } from "react";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import type { Format, ImportPreview } from "@/lib/articles/wire";
import { MAX_UPLOAD_BODY } from "@/lib/limits";
import { PreviewStep } from "./preview-step";
import { SourceStep } from "./source-step";
import styles from "./source-step.module.css";
import { upload } from "./upload";

/** The way of a text into the library: source, preview, publication. */
export function ImportRoom() {
  const top = useRef<HTMLDivElement>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const step = preview?.id ?? "source";
  const lastStep = useRef(step);

  // A new step begins at its top, for the eye and for those who hear the page.
  useEffect(() => {
    if (lastStep.current === step) return;
    lastStep.current = step;
    top.current?.focus();
    window.scrollTo(0, 0);
  }, [step]);

  const send = async (content: Blob, name: string, format: Format | null) => {
    setFailure(null);
    if (content.size > MAX_UPLOAD_BODY) return setFailure(tooLarge(content.size));
    setSent(0);
    try {
      setPreview(await upload({ content, name, format }, setSent));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSent(null);
    }
  };

  return (
    <div ref={top} className={styles.room} tabIndex={-1}>
      {preview ? (
        <PreviewStep key={preview.id} first={preview} onBack={() => setPreview(null)} />
      ) : (
        <SourceStep
          sent={sent}
          failure={failure}
          onText={(text, format) => void send(new Blob([text]), "", format)}
          onFile={(file, format) => void send(file, file.name.slice(0, 200), format)}
        />
      )}
    </div>
  );
}

function tooLarge(bytes: number): Failure {
  const size = (bytes / 1_000_000).toFixed(1);
  return {
    title: "This text is too large.",
    detail: `It has ${size} MB; 2 MB of text fit. Divide it and import the parts.`,
    code: "too-large",
    fields: {},
  };
}
