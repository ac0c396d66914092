"use client";
import { useState } from "react";
import { Checkbox, Segmented } from "@/components/ui/choices";
import { FailureNotice } from "@/components/ui/failure";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import type { ImportOptions, ImportPreview } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import styles from "./preview.module.css";

const FORMATS = [
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "html", label: "HTML" },
] as const;

type ReadingOptionsProps = {
  id: string;
  options: ImportOptions;
  onRead: (again: ImportPreview) => void;
};

/** Reads the same upload again in another way. A choice that fails springs back, with the reason. */
export function ReadingOptions({ id, options, onRead }: ReadingOptionsProps) {
  const [asked, setAsked] = useState<ImportOptions | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = asked ?? options;

  const read = async (next: ImportOptions) => {
    if (asked) return;
    setAsked(next);
    setFailure(null);
    try {
      const query = new URLSearchParams({
        format: next.format,
        typography: next.typography ? "on" : "off",
      });
      onRead(await call<ImportPreview>("GET", `/imports/${id}?${query}`));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setAsked(null);
    }
  };

  return (
    <>
      <div className={styles.options} aria-busy={asked !== null}>
        <Segmented
          legend="Read as"
          name="read-as"
          choices={FORMATS}
          value={shown.format}
          onChange={(format) => void read({ ...shown, format })}
        />
        <Checkbox
          label="Set dashes and quotation marks"
          hint="Two hyphens become a dash, straight quotation marks those of the language."
          checked={shown.typography}
          onChange={(event) => void read({ ...shown, typography: event.target.checked })}
        />
      </div>
      <FailureNotice failure={failure} />
    </>
  );
}
