"use client";
import { useCallback, useRef, useState } from "react";
import { FileButton } from "@/components/importing/file-button";
import { ReadingOptions } from "@/components/importing/reading-options";
import { TextPreview } from "@/components/importing/text-preview";
import { upload } from "@/components/importing/upload";
import { Words } from "@/components/importing/words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import { TextArea } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { Row, Stack } from "@/components/ui/stack";
import { type Failure, failureOf, useSubmit } from "@/components/ui/use-submit";
import type { ArticleView, ImportPreview } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import type { DraftImport, DraftView } from "@/lib/editions/wire";
import styles from "./editor.module.css";

type ImportVersionProps = {
  article: ArticleView;
  /** Sends what is not sent, before it is replaced. */
  flush(): Promise<boolean>;
  version(): number;
  onClose: () => void;
  /** The draft as it is now. */
  onImported: (draft: DraftView) => void;
};

/** A new version of the file takes the place of the draft's text. Paragraphs that stayed keep their notes. */
export function ImportVersion({ article, flush, version, onClose, onImported }: ImportVersionProps) {
  const page = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);

  const read = async (content: Blob, name: string) => {
    setRefused(null);
    setSent(0);
    try {
      setPreview(await upload({ content, name: name.slice(0, 200), format: null }, setSent));
    } catch (error) {
      setRefused(failureOf(error));
    } finally {
      setSent(null);
    }
  };
  const { busy, failure, run } = useSubmit(
    useCallback(async () => {
      if (!preview) return;
      await flush();
      const wanted: DraftImport = { version: version(), importId: preview.id, options: preview.options };
      onImported(await call<DraftView>("POST", `/articles/${article.id}/draft/import`, wanted));
      onClose();
    }, [preview, flush, version, article.id, onImported, onClose]),
  );

  return (
    <Dialog open onClose={onClose} title="Import a new version of the file">
      <Stack>
        {!preview && (
          <>
            <TextArea ref={field} label="Paste the text, or choose a file" rows={6} dir="auto" />
            {sent !== null && <Progress label="Reading the text" value={sent < 1 ? sent : null} />}
          </>
        )}
        {preview && (
          <>
            <ReadingOptions id={preview.id} options={preview.options} onRead={setPreview} />
            <Words preview={preview} />
            <div className={styles.preview}>
              <TextPreview
                html={preview.html}
                meta={{ ...preview.meta, language: article.language, direction: article.direction }}
                page={page}
              />
            </div>
            <p>It takes the place of the draft. Undoing brings the draft back as it is now.</p>
          </>
        )}
        <FailureNotice failure={refused ?? failure} />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            Close
          </Button>
          {preview ? (
            <Button look="primary" busy={busy} onClick={run}>
              Put it in the draft
            </Button>
          ) : (
            <Row>
              <FileButton onFile={(file) => void read(file, file.name)} />
              <Button
                look="primary"
                busy={sent !== null}
                onClick={() => {
                  const text = field.current?.value ?? "";
                  if (text.trim()) void read(new Blob([text]), "");
                  else field.current?.focus();
                }}
              >
                Show it
              </Button>
            </Row>
          )}
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
