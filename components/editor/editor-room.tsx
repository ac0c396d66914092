"use client";
import Link from "next/link";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { count } from "@/components/ui/count";
import { FailureNotice } from "@/components/ui/failure";
import { Menu } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { Row } from "@/components/ui/stack";
import { type Failure, failureOf } from "@/components/ui/use-submit";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ArticleView } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import type { DraftView, PublicationView } from "@/lib/editions/wire";
import "@/components/reader/article-text.css";
import "./article-editor.css";
import styles from "./editor.module.css";
import { ImportVersion } from "./import-version";
import { KeepingLine, KeepingTrouble } from "./keeping-line";
import { PublicationNotice } from "./publication-notice";
import { PublishDialog } from "./publish-dialog";
import { Toolbar } from "./toolbar";
import { useArticle } from "./use-article";
import { usePublication } from "./use-publication";

type EditorRoomProps = {
  article: ArticleView;
  /** Whoever writes. */
  accountId: string;
};

/** Where the next edition of a text is written. */
export function EditorRoom({ article: about, accountId }: EditorRoomProps) {
  const { id, slug, title, language, direction } = about;
  const hint = useId();
  const element = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [importing, setImporting] = useState(false);
  const [discarded, setDiscarded] = useState<DraftView["document"] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [current, setCurrent] = useState(about.editionId);
  const article = useArticle({
    article: about,
    accountId,
    element,
    describedBy: hint,
    onLink: () => setLinking(true),
    onLeave: () => bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus(),
  });
  const { editor, place, keeping, words, failed, take } = article;

  // A new draft begins from the new edition; what was begun already since it came out stays.
  const seen = useRef(false);
  const onState = useCallback(
    async ({ state, editionId }: PublicationView) => {
      if (state === "placing") seen.current = true;
      if (state !== "done" || !seen.current) return;
      seen.current = false;
      setCurrent(editionId);
      take(await call<DraftView>("GET", `/articles/${id}/draft`));
    },
    [take, id],
  );
  const { publication, take: follow } = usePublication(id, onState);
  const placing = publication?.state === "placing";
  useEffect(() => {
    // While notes are being placed the text must stay what it is. Without the event of a change: it did not.
    editor?.setEditable(!placing, false);
  }, [editor, placing]);

  const discard = async () => {
    setFailure(null);
    const before = article.read();
    try {
      take(await call<DraftView>("DELETE", `/articles/${id}/draft`));
      setDiscarded(before);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const bringBack = () => {
    if (discarded) article.replace(discarded);
    setDiscarded(null);
  };

  return (
    <>
      <header className={styles.bar}>
        <div className={styles.line}>
          <Link className={styles.home} href={`/read/${slug}`} prefetch={false}>
            <span aria-hidden="true">
              ← <span className={styles.wide}>The text</span>
            </span>
            <VisuallyHidden>Back to the text</VisuallyHidden>
          </Link>
          <KeepingLine keeping={keeping} />
          <div className={styles.actions}>
            <Menu name="More about this draft" label="More">
              <Link href={`/articles/${id}/compare?to=draft`} prefetch={false}>
                What changes so far
              </Link>
              <button type="button" onClick={() => setImporting(true)}>
                Import a new version of the file
              </button>
              <button type="button" onClick={() => void discard()}>
                Discard the draft
              </button>
              <Link href={`/articles/${id}/editions`} prefetch={false}>
                All editions
              </Link>
            </Menu>
            <Button look="primary" busy={!editor || placing} onClick={() => setPublishing(true)}>
              Publish…
            </Button>
          </div>
        </div>
        {editor && place && !placing && (
          <Toolbar editor={editor} place={place} linking={linking} onLinking={setLinking} bar={bar} />
        )}
      </header>
      <main id="main" tabIndex={-1} className={styles.page}>
        <div className={styles.said}>
          {publication && (
            <PublicationNotice
              publication={publication}
              article={about}
              onAgain={() => setPublishing(true)}
            />
          )}
          <KeepingTrouble keeping={keeping} onMine={() => void article.keepMine()} onTheirs={take} />
          {discarded && (
            <Notice title="The draft is discarded. Here is the text as readers have it.">
              <Row>
                <Button onClick={bringBack}>Bring the draft back</Button>
              </Row>
            </Notice>
          )}
          <FailureNotice failure={failure} />
          {failed !== null && (
            <Notice tone="danger" title="The draft could not be loaded.">
              <Row>
                <span>Nothing of it is lost.</span>
                <Button onClick={() => window.location.reload()}>Load it again</Button>
              </Row>
            </Notice>
          )}
        </div>
        <h1 className={styles.title} lang={language} dir={direction}>
          {title}
        </h1>
        {!editor && failed === null && <Shape />}
        <p id={hint} hidden>
          Escape goes to the toolbar. Control and S keeps the text at once.
        </p>
        <div ref={element} className={styles.text} />
        <p className={styles.words}>
          {count(words, "word", "words")}
          {about.can.edit && (
            <Link href={`/articles/${id}/settings`} prefetch={false}>
              Title and the rest are in the settings
            </Link>
          )}
        </p>
      </main>
      <PublishDialog
        open={publishing}
        onClose={() => setPublishing(false)}
        articleId={id}
        editionId={current}
        article={article}
        onStarted={(started) => {
          follow(started);
          // What becomes of it stands above the text.
          window.scrollTo({ top: 0, behavior: "instant" });
        }}
      />
      {importing && (
        <ImportVersion
          article={about}
          flush={article.flush}
          version={article.version}
          onClose={() => setImporting(false)}
          onImported={take}
        />
      )}
    </>
  );
}

/** The text's own shape, while it is loading. */
function Shape() {
  return (
    <div className={styles.shape} role="status">
      <VisuallyHidden>The draft is loading.</VisuallyHidden>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
