"use client";

import { useEffect, useRef, useState } from "react";
import { takeText } from "@/lib/articles/text-on-page";
import "./article-text.css";
import "./highlights.css";
import { keepScrollersReachable } from "./scrollers";

type Props = {
  editionId: string;
  language: string;
  direction: "ltr" | "rtl";
  /** Called with the element that holds the text, as soon as it does. */
  onShown: (root: HTMLElement) => void;
};

/**
 * The text of an edition. The server writes its HTML into the page, once; the browser never touches what is
 * inside: highlights are painted on it, and React has nothing in there. Only after a navigation within the
 * browser, when no server wrote it, is it fetched.
 */
export function ArticleText({ editionId, language, direction, onShown }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const inside = element.current;
    if (!inside) return;
    let stop = () => {};
    const show = () => {
      stop = keepScrollersReachable(inside);
      onShown(inside);
    };
    if (inside.firstChild) {
      show();
      return () => stop();
    }
    const abort = new AbortController();
    fetch(`/api/v1/editions/${editionId}/text`, { signal: abort.signal })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((html) => {
        inside.innerHTML = html;
        show();
      })
      .catch(() => abort.signal.aborted || setFailed(true));
    return () => {
      abort.abort();
      stop();
    };
  }, [editionId, onShown]);

  return (
    <>
      <div
        ref={element}
        className="article-text"
        lang={language}
        dir={direction}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderDocument from a checked document
        dangerouslySetInnerHTML={{ __html: takeText(editionId) }}
      />
      {failed && <p role="alert">The text could not be loaded. Reload the page to try again.</p>}
    </>
  );
}
