import MarkdownIt from "markdown-it";
import { takeFrontMatter } from "./front-matter";
import { readHtml } from "./html";
import type { Reading } from "./reading";

/**
 * Reads Markdown (CommonMark with tables and strike-through): rendered to HTML and read as such, so that
 * there is one way in for markup, and raw HTML in the text meets the same rules.
 * @throws {ImportRefusal} as `readHtml`.
 */
export function readMarkdown(written: string): Reading {
  const { said, text } = takeFrontMatter(written);
  const reading = readHtml(renderer().render(withFootnotesAsText(text)));
  // What was taken off the text itself must win, or it would be nowhere.
  const shown = Object.fromEntries(Object.entries(reading.said).filter(([, value]) => value !== null));
  return { ...reading, said: { ...reading.said, ...said, ...shown } };
}

function renderer() {
  const markdown = new MarkdownIt({ html: true });
  // Addresses are judged in one place, when the HTML is read; here a refused link would turn into its source.
  markdown.validateLink = () => true;
  // The words of a link stay as they were written.
  markdown.normalizeLinkText = (text) => text;
  return markdown;
}

/** A footnote looks like the definition of a link's address, which is not shown: a backslash keeps it text. */
function withFootnotesAsText(text: string): string {
  if (!text.includes("[^")) return text;
  let fence: string | null = null;
  return text
    .split("\n")
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
      if (mark && (fence === null || fence === mark)) fence = fence === null ? mark : null;
      return fence === null ? line.replace(/^( {0,3})\[\^/, "$1\\[^") : line;
    })
    .join("\n");
}
