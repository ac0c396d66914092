/** Short ways to write the documents of comments. Each answers plain data of the comment schema. */
import type { CommentBlock, CommentBody, CommentInline, CommentMark } from "@/lib/comments/wire";

/** A run of words: plain, or made by one of the functions below. */
export type Words = string | CommentInline;

const marked = (text: string, mark: CommentMark): CommentInline => ({ type: "text", text, marks: [mark] });

export const bold = (text: string): CommentInline => marked(text, { type: "bold" });

export const italic = (text: string): CommentInline => marked(text, { type: "italic" });

/** `href` is an absolute https address. */
export const link = (text: string, href: string): CommentInline =>
  marked(text, { type: "link", attrs: { href } });

/** One paragraph of several runs. */
export const paragraph = (...words: readonly Words[]): CommentBlock => ({
  type: "paragraph",
  content: words.map((run) => (typeof run === "string" ? { type: "text", text: run } : run)),
});

/** A quotation of one paragraph. */
export const quotation = (...words: readonly Words[]): CommentBlock => ({
  type: "blockquote",
  content: [paragraph(...words)],
});

/** A list with points, one paragraph each. */
export const bullets = (...items: readonly string[]): CommentBlock => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

/** A numbered list from 1, one paragraph each. */
export const numbered = (...items: readonly string[]): CommentBlock => ({
  type: "orderedList",
  attrs: { start: 1 },
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

/** A comment of any blocks. */
export const body = (...blocks: readonly CommentBlock[]): CommentBody => ({
  type: "doc",
  content: [...blocks],
});

/** A comment of plain paragraphs. */
export const paragraphs = (...texts: readonly string[]): CommentBody =>
  body(...texts.map((text) => paragraph(text)));
