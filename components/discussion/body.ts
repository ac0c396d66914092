/** The comment's document as plain data: cleaning what an editor yields, measuring it, making it from text. */
import { commentText } from "@/lib/comments/text";
import type {
  CommentBlock,
  CommentBody,
  CommentInline,
  CommentListItem,
  CommentMark,
} from "@/lib/comments/wire";
import { allowedLink } from "@/lib/links";

type Json = { type?: unknown; text?: unknown; attrs?: unknown; content?: unknown; marks?: unknown };

/**
 * Turns ProseMirror JSON into exactly the schema of comments: unknown nodes give way to their content,
 * unknown marks and attributes go, links that are not http, https or mailto become plain text, and empty
 * paragraphs at both ends are cut. Never throws. Linear in the size of the document.
 */
export function cleanBody(json: unknown): CommentBody {
  const content = blocks(node(json).content);
  while (content.length > 0 && isBlank(content[0])) content.shift();
  while (content.length > 0 && isBlank(content.at(-1))) content.pop();
  return { type: "doc", content };
}

/** Plain text as a document, one paragraph a line, blank lines included. */
export function plainDocument(text: string): CommentBody {
  const content = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map(
      (line): CommentBlock => (line ? { type: "paragraph", content: [{ type: "text", text: line }] } : EMPTY),
    );
  return { type: "doc", content };
}

/** Plain text as a document that can be sent: blank lines at both ends are cut. */
export function plainBody(text: string): CommentBody {
  return cleanBody(plainDocument(text));
}

/** Two documents as one. */
export function joinBodies(first: CommentBody | null, second: CommentBody): CommentBody {
  return first ? { type: "doc", content: [...first.content, ...second.content] } : second;
}

/** The length of a document's text in UTF-16 units: what the limit counts. */
export function textLength(body: CommentBody): number {
  return commentText(body).length;
}

/** The words of a document in one line. */
export function excerpt(body: CommentBody): string {
  return commentText(body).replace(/\s+/g, " ").trim();
}

/** True where there is nothing to send. */
export function isEmptyBody(body: CommentBody): boolean {
  return commentText(body).trim() === "";
}

const EMPTY: CommentBlock = { type: "paragraph" };

function isBlank(block: CommentBlock | undefined): boolean {
  return (
    block?.type === "paragraph" && !block.content?.some((each) => each.type !== "text" || each.text.trim())
  );
}

function blocks(value: unknown): CommentBlock[] {
  const made: CommentBlock[] = [];
  for (const json of list(value)) {
    const { type, content, attrs } = node(json);
    if (type === "paragraph" || type === "heading") made.push(withContent("paragraph", inlines(content)));
    else if (type === "codeBlock") made.push(withContent("codeBlock", plainTexts(content)));
    else if (type === "blockquote") {
      const inner = blocks(content);
      if (inner.length > 0) made.push({ type, content: inner });
    } else if (type === "bulletList" || type === "orderedList") {
      const inner = items(content);
      if (inner.length === 0) continue;
      const start = node(attrs as unknown as Json) as { start?: unknown };
      if (type === "orderedList" && Number.isInteger(start.start) && start.start !== 1) {
        made.push({ type, attrs: { start: Number(start.start) }, content: inner });
      } else made.push({ type, content: inner });
    } else if (content !== undefined) made.push(...blocks(content));
  }
  return made;
}

function items(value: unknown): CommentListItem[] {
  return list(value).flatMap((json): CommentListItem[] => {
    const { type, content } = node(json);
    const inner = type === "listItem" ? blocks(content) : [];
    return inner.length > 0 ? [{ type: "listItem", content: inner }] : [];
  });
}

function inlines(value: unknown): CommentInline[] {
  return list(value).flatMap((json): CommentInline[] => {
    const { type, text, marks } = node(json);
    if (type === "hardBreak") return [{ type }];
    if (type !== "text" || typeof text !== "string" || text === "") return [];
    const kept = cleanMarks(marks);
    return [kept.length > 0 ? { type, text, marks: kept } : { type, text }];
  });
}

function cleanMarks(value: unknown): CommentMark[] {
  return list(value).flatMap((json): CommentMark[] => {
    const { type, attrs } = node(json);
    if (type === "bold" || type === "italic" || type === "code") return [{ type }];
    const { href } = node(attrs) as { href?: unknown };
    const allowed = type === "link" && typeof href === "string" ? allowedLink(href) : null;
    return allowed ? [{ type: "link", attrs: { href: allowed } }] : [];
  });
}

function plainTexts(value: unknown): { type: "text"; text: string }[] {
  return inlines(value).map((each) => ({ type: "text", text: each.type === "text" ? each.text : "\n" }));
}

function withContent(type: "paragraph", content: CommentInline[]): CommentBlock;
function withContent(type: "codeBlock", content: { type: "text"; text: string }[]): CommentBlock;
function withContent(type: "paragraph" | "codeBlock", content: CommentInline[]): CommentBlock {
  return (content.length > 0 ? { type, content } : { type }) as CommentBlock;
}

const node = (value: unknown): Json => (typeof value === "object" && value !== null ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
