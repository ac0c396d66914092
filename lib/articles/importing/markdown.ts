import MarkdownIt from "markdown-it";
import { takeFrontMatter } from "./front-matter";
import { readHtml } from "./html";
import { footnotesInMarkdown } from "./markdown-footnotes";
import { formulasInMarkdown } from "./markdown-formulas";
import type { Reading } from "./reading";
import { countBlock } from "./too-many-blocks";

/**
 * Reads Markdown (CommonMark with tables, strike-through, footnotes and formulas): rendered to HTML and read as such, so that
 * there is one way in for markup, and raw HTML in the text meets the same rules.
 * @throws {ImportRefusal} as `readHtml`.
 */
export function readMarkdown(written: string): Reading {
  const { said, text } = takeFrontMatter(written);
  const reading = readHtml(renderer().render(text, {}));
  // What was taken off the text itself must win, or it would be nowhere.
  const shown = Object.fromEntries(Object.entries(reading.said).filter(([, value]) => value !== null));
  return { ...reading, said: { ...reading.said, ...said, ...shown } };
}

/** What becomes a block, whatever is in it. */
const BLOCKS = new Set([
  "paragraph_open",
  "heading_open",
  "th_open",
  "td_open",
  "fence",
  "code_block",
  "formula",
]);

function renderer() {
  const markdown = new MarkdownIt({ html: true });
  // Addresses are judged in one place, when the HTML is read; here a refused link would turn into its source.
  markdown.validateLink = () => true;
  // The words of a link stay as they were written.
  markdown.normalizeLinkText = (text) => text;
  markdown.core.ruler.after("block", "blocks", ({ tokens, env }) => {
    for (const { type } of tokens) if (BLOCKS.has(type)) countBlock(env);
  });
  markdown.use(footnotesInMarkdown).use(formulasInMarkdown);
  return markdown;
}
