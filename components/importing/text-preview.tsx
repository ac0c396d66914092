import type { RefObject } from "react";
import "@/components/reader/article-text.css";
import { TextDay } from "@/components/library/text-day";
import type { ArticleMeta } from "@/lib/articles/wire";
import styles from "./preview.module.css";

type TextPreviewProps = {
  /** Made by the server from a checked document: nothing in it can run. */
  html: string;
  meta: ArticleMeta;
  page: RefObject<HTMLElement | null>;
};

/** The text as it will stand on its page. */
export function TextPreview({ html, meta, page }: TextPreviewProps) {
  return (
    // It scrolls by itself, so the keyboard must be able to stand in it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={page} className={styles.page} aria-label="Preview of the text" tabIndex={0}>
      <div className={styles.column} lang={meta.language} dir={meta.direction}>
        <p className={styles.title}>{meta.title}</p>
        <p className={styles.by}>
          {meta.byline}
          {meta.byline && meta.date && " · "}
          {meta.date && <TextDay day={meta.date} />}
        </p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the server, see above */}
        <div className="article-text" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </section>
  );
}

/** Brings a block of the preview into view and lets it glow for a moment. */
export function showBlock(page: HTMLElement | null, block: string): void {
  const element = page?.querySelector<HTMLElement>(`[data-b="${CSS.escape(block)}"]`);
  if (!element || !styles.shown) return;
  element.scrollIntoView({ block: "center", behavior: "auto" });
  element.classList.remove(styles.shown);
  // Asking for its size starts the glow again where it was under way.
  element.getBoundingClientRect();
  element.classList.add(styles.shown);
}
