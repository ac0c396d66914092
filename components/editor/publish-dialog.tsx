"use client";
import Link from "next/link";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import { TextArea } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { type Failure, useSubmit } from "@/components/ui/use-submit";
import type { ArticleView } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { NewEdition, PublicationView, ReviewPage } from "@/lib/editions/wire";
import { MAX_SUMMARY } from "@/lib/limits";
import type { Article } from "./use-article";

type PublishDialogProps = {
  open: boolean;
  onClose: () => void;
  articleId: string;
  /** The edition that readers have now. */
  editionId: string;
  article: Article;
  onStarted: (publication: PublicationView) => void;
};

/** The last question before a new edition: what changed. */
export function PublishDialog(props: PublishDialogProps) {
  const { open, onClose, articleId, editionId, article, onStarted } = props;
  const { summary, say, flush, version, rebase } = article;
  const sent = useRef({ content: "", key: "" });
  const [wrong, setWrong] = useState<Failure | null>(null);
  const [rebased, setRebased] = useState(false);
  const notes = useNotes(editionId, open);

  const { busy, failure, setFailure, onSubmit } = useSubmit(
    useCallback(async () => {
      setWrong(null);
      if (!summary.trim()) return setWrong(EMPTY);
      if (!(await flush())) return setWrong(NOT_KEPT);
      const content = JSON.stringify([version(), summary]);
      // The same key as long as the content is the same: sent twice, it is published once.
      if (sent.current.content !== content) sent.current = { content, key: newKey() };
      const edition: NewEdition = { key: sent.current.key, draftVersion: version(), summary: summary.trim() };
      onStarted(await call<PublicationView>("POST", `/articles/${articleId}/editions`, edition));
      sent.current = { content: "", key: "" };
      onClose();
    }, [summary, flush, version, articleId, onStarted, onClose]),
  );
  const rebasing = useSubmit(
    useCallback(async () => {
      const { editionId: newest } = await call<ArticleView>("GET", `/articles/${articleId}`);
      rebase(newest);
      setFailure(null);
      setRebased(true);
    }, [articleId, rebase, setFailure]),
  );
  const shown = wrong ?? failure ?? rebasing.failure;

  return (
    <Dialog open={open} onClose={onClose} title="Publish a new edition">
      <form method="post" onSubmit={onSubmit}>
        <Stack>
          <TextArea
            label="What changed"
            name="summary"
            hint="Everybody can read it beside the edition: “The date of the second meeting is corrected.”"
            maxLength={MAX_SUMMARY}
            rows={3}
            dir="auto"
            value={summary}
            error={shown?.fields.summary}
            onChange={(event) => say(event.target.value)}
          />
          <p>
            {notes === null
              ? "All notes look for their place in the new text before readers get it."
              : notes === 0
                ? "No notes stand on this text yet."
                : `${count(notes, "note looks for its", "notes look for their")} place in the new text before readers get it.`}{" "}
            This edition stays readable, with its margin as it is.
          </p>
          <FailureNotice failure={shown} fields={["summary"]} />
          {rebased && !shown && (
            <p role="status">Your text builds on the newest edition now. Publish it when you are ready.</p>
          )}
          {shown?.code === "base-changed" && (
            <Row>
              <Link href={`/articles/${articleId}/compare?to=draft`} prefetch={false}>
                Compare the draft with it
              </Link>
              <Button busy={rebasing.busy} onClick={rebasing.run}>
                Nothing is missing: build on it
              </Button>
            </Row>
          )}
          <DialogActions>
            <Button look="quiet" onClick={onClose}>
              Go on writing
            </Button>
            <Button type="submit" look="primary" busy={busy}>
              Publish
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

const EMPTY: Failure = {
  title: "Say what changed.",
  detail: "",
  code: "invalid",
  fields: { summary: "Say in a few words what changed." },
};
const NOT_KEPT: Failure = {
  title: "The text is not kept on the server yet.",
  detail: "It is published as it is there. See what keeps it from being kept, and publish then.",
  code: "not-kept",
  fields: {},
};

/** How many notes stand on an edition; null while that is not known. */
function useNotes(editionId: string, wanted: boolean): number | null {
  const [notes, setNotes] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    call<ReviewPage>("GET", `/editions/${editionId}/placements`)
      .then(({ counts: { kept, moved, changed, uncertain, gone: lost } }) => {
        if (!gone) setNotes(kept + moved + changed + uncertain + lost);
      })
      // The sentence does without the number.
      .catch(() => {});
    return () => {
      gone = true;
    };
  }, [editionId, wanted]);
  return notes;
}
