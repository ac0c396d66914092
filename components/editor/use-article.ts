"use client";
import type { Editor } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { canonicalText } from "@/lib/anchoring/document/canonical";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import { readingWords } from "@/lib/articles/reading-words";
import type { ArticleView } from "@/lib/articles/wire";
import { call } from "@/lib/client/api";
import type { DraftSaved, DraftView } from "@/lib/editions/wire";
import type { Place } from "./article-editor";
import { createKeeper, type Keeper, type Keeping } from "./keeper";
import { localCopy } from "./local-copy";

/** Between the last change and counting the words anew, in milliseconds. */
const COUNT_AFTER = 700;

type Setup = {
  article: ArticleView;
  accountId: string;
  element: RefObject<HTMLDivElement | null>;
  describedBy: string;
  onLink(): void;
  onLeave(): void;
};

type Parts = typeof import("./article-editor");

/** An open editor and everything around it that lives as long as it does. */
type Open = { editor: Editor; keeper: Keeper; parts: Parts };

/** The text of an article in the making: loaded, edited, kept. */
export function useArticle(setup: Setup) {
  const { accountId } = setup;
  // What the page was opened with: an editor is not made anew because the page was.
  const [article] = useState(setup.article);
  const acts = useRef(setup);
  acts.current = setup;
  const open = useRef<Open | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [keeping, setKeeping] = useState<Keeping>({ type: "kept", at: null });
  const [words, setWords] = useState(article.words);
  const [summary, setSummary] = useState("");
  const [failed, setFailed] = useState<unknown>(null);
  const latestSummary = useRef("");

  useEffect(() => {
    const { id, language, direction, title } = article;
    const copy = localCopy(accountId, id);
    let gone = false;
    let counting: ReturnType<typeof setTimeout> | undefined;

    const start = async () => {
      const [draft, parts] = await Promise.all([
        call<DraftView>("GET", `/articles/${id}/draft`),
        import("./article-editor"),
      ]);
      const element = acts.current.element.current;
      if (gone || !element) return;
      const kept = copy.read();
      const { document, summary: said } = kept ?? draft;
      const count = () => {
        counting = undefined;
        setWords(readingWords(canonicalText(parts.readArticle(made)).text, language));
      };
      const made = parts.createArticleEditor({
        element,
        document,
        label: `The text of ${title}`,
        describedBy: acts.current.describedBy,
        language,
        direction,
        onLink: () => acts.current.onLink(),
        onLeave: () => acts.current.onLeave(),
        onSave: () => void keeper.flush(),
        onChange: () => {
          keeper.changed();
          counting ??= setTimeout(count, COUNT_AFTER);
        },
        onPlace: setPlace,
      });
      const keeper = createKeeper({
        // With the version that the copy was made from: if another one is there by now, the server says so.
        start: { ...draft, ...(kept && { version: kept.version, baseEditionId: kept.baseEditionId }) },
        read: () => ({ document: parts.readArticle(made), summary: latestSummary.current }),
        put: (save) => call<DraftSaved>("PUT", `/articles/${id}/draft`, save),
        store: copy.store,
        forget: copy.forget,
        onChange: setKeeping,
      });
      latestSummary.current = said;
      setSummary(said);
      setKeeping({ type: "kept", at: draft.updatedAt });
      setPlace(parts.placeOf(made));
      count();
      open.current = { editor: made, keeper, parts };
      setEditor(made);
      if (kept) keeper.changed();
    };
    start().catch((error: unknown) => gone || setFailed(error));

    // A copy first: the page may be gone before the answer is there.
    const leave = () => {
      open.current?.keeper.leave();
      void open.current?.keeper.flush();
    };
    const onVisibility = () => document.visibilityState === "hidden" && leave();
    const online = () => void open.current?.keeper.flush();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", onVisibility);
    addEventListener("online", online);
    return () => {
      gone = true;
      clearTimeout(counting);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", onVisibility);
      removeEventListener("online", online);
      leave();
      open.current?.keeper.stop();
      open.current?.editor.destroy();
      open.current = null;
    };
  }, [article, accountId]);

  return {
    /** Null while it is loading. */
    editor,
    place,
    keeping,
    words,
    summary,
    /** Why it could not be loaded; null while there is no reason. */
    failed,
    say: useCallback((text: string) => {
      latestSummary.current = text;
      setSummary(text);
      open.current?.keeper.changed();
    }, []),
    /** Sends what is not sent: true when the server has everything. */
    flush: useCallback(async () => (await open.current?.keeper.flush()) ?? false, []),
    version: useCallback(() => open.current?.keeper.version() ?? 0, []),
    /** From here on a change of another edition than the one it was made from. */
    rebase: useCallback((editionId: string) => open.current?.keeper.rebase(editionId), []),
    keepMine: useCallback(async () => {
      await open.current?.keeper.keepMine();
    }, []),
    /** Shows another state of the draft as the one that is on the server; undoing brings back what was here. */
    take: useCallback((view: DraftView) => {
      const now = open.current;
      if (!now) return;
      now.parts.replaceArticle(now.editor, view.document);
      latestSummary.current = view.summary;
      setSummary(view.summary);
      now.keeper.take(view);
    }, []),
    read: useCallback((): ArticleDocument | null => {
      const now = open.current;
      return now ? now.parts.readArticle(now.editor) : null;
    }, []),
    /** Puts another text here, as a change of one's own. */
    replace: useCallback((document: ArticleDocument) => {
      const now = open.current;
      if (now) now.parts.replaceArticle(now.editor, document);
    }, []),
  };
}

export type Article = ReturnType<typeof useArticle>;
