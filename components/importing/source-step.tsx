"use client";
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { SelectField, TextArea } from "@/components/ui/field";
import { join } from "@/components/ui/join";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Row } from "@/components/ui/stack";
import type { Failure } from "@/components/ui/use-submit";
import type { Format } from "@/lib/articles/wire";
import { FileButton } from "./file-button";
import { keepPasted, pastedBefore } from "./pasted-text";
import styles from "./source-step.module.css";

type SourceStepProps = {
  /** Null while nothing is on its way; then the part that has gone out, 0 to 1. */
  sent: number | null;
  failure: Failure | null;
  onText: (text: string, format: Format | null) => void;
  onFile: (file: File, format: Format | null) => void;
};

/** Between the last key and keeping the text, in milliseconds. */
const REST = 500;

/** Where a text comes in: pasted, chosen or dropped. What was pasted stays here until it is published. */
export function SourceStep({ sent, failure, onText, onFile }: SourceStepProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [format, setFormat] = useState<Format | "">("");
  const [empty, setEmpty] = useState(false);
  const [kept, setKept] = useState(true);
  const [formatted, setFormatted] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  const keep = () => setKept(keepPasted(field.current?.value ?? ""));

  useEffect(() => {
    const element = field.current;
    if (element && !element.value) element.value = pastedBefore();
    const onHide = () => element && keepPasted(element.value);
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      clearTimeout(timer.current);
      onHide();
    };
  }, []);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData("text/html");
    setFormatted(html && !event.currentTarget.value ? html : null);
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    setOver(false);
    if (!file) return;
    event.preventDefault();
    onFile(file, format || null);
  };
  const busy = sent !== null;

  return (
    <form
      method="post"
      aria-label="The text"
      className={join(styles.step, over && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onSubmit={(event) => {
        event.preventDefault();
        const text = field.current?.value ?? "";
        keep();
        setEmpty(!text.trim());
        if (!text.trim()) field.current?.focus();
        else if (!busy) onText(text, format || null);
      }}
    >
      <TextArea
        ref={field}
        className={styles.text}
        label="Paste the text"
        name="text"
        dir="auto"
        spellCheck={false}
        error={empty ? "There is no text yet. Paste one, or choose a file." : undefined}
        onPaste={onPaste}
        onInput={() => {
          setEmpty(false);
          clearTimeout(timer.current);
          timer.current = setTimeout(keep, REST);
        }}
      />
      {!kept && (
        <Notice title="This browser has no room to keep the text.">
          Leave this page open until it is published.
        </Notice>
      )}
      {formatted && (
        <Notice title="What you copied has formatting.">
          <Row>
            <span>Headings, quotations and links can come along.</span>
            <Button
              onClick={() => {
                if (field.current) field.current.value = formatted;
                setFormat("html");
                setFormatted(null);
                keep();
              }}
            >
              Take the formatting along
            </Button>
          </Row>
        </Notice>
      )}
      <FailureNotice failure={failure} />
      {busy && (
        <Progress label={sent < 1 ? "Sending the text" : "Reading the text"} value={sent < 1 ? sent : null} />
      )}
      <div className={styles.ways}>
        <SelectField
          label="It is written as"
          name="format"
          value={format}
          onChange={(event) => setFormat(event.target.value as Format | "")}
        >
          <option value="">Find out</option>
          <option value="text">Plain text</option>
          <option value="markdown">Markdown</option>
          <option value="html">HTML</option>
        </SelectField>
        <Row>
          <FileButton onFile={(file) => onFile(file, format || null)} />
          <Button type="submit" look="primary" busy={busy}>
            Show the preview
          </Button>
        </Row>
      </div>
      <p className={styles.hint}>
        Plain text, Markdown or HTML, at most 2 MB. A file can be dropped here too. Nobody sees it before you
        publish it.
      </p>
    </form>
  );
}
