import { allowedLink } from "@/lib/links";
import type { CommentBlock, CommentBody, CommentInline, CommentListItem, CommentMark } from "./wire";

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const tags = { bold: "strong", italic: "em", code: "code" } as const;

function wrap(html: string, mark: CommentMark): string {
  if (mark.type !== "link") return `<${tags[mark.type]}>${html}</${tags[mark.type]}>`;
  // Checked once more: a body stored by an older program may have known other rules.
  const href = allowedLink(mark.attrs.href);
  return href ? `<a href="${escapeHtml(href)}" rel="noopener nofollow ugc">${html}</a>` : html;
}

const inline = (part: CommentInline): string =>
  part.type === "hardBreak" ? "<br>" : (part.marks ?? []).reduce(wrap, escapeHtml(part.text));

function block(node: CommentBlock | CommentListItem): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${(node.content ?? []).map(inline).join("")}</p>`;
    case "codeBlock":
      return `<pre><code>${(node.content ?? []).map(({ text }) => escapeHtml(text)).join("")}</code></pre>`;
    case "blockquote":
      return `<blockquote>${blocks(node.content)}</blockquote>`;
    case "bulletList":
      return `<ul>${blocks(node.content)}</ul>`;
    case "orderedList":
      return `<ol${node.attrs && node.attrs.start !== 1 ? ` start="${Number(node.attrs.start)}"` : ""}>${blocks(node.content)}</ol>`;
    case "listItem":
      return `<li>${blocks(node.content)}</li>`;
    default:
      return "";
  }
}

const blocks = (nodes: readonly (CommentBlock | CommentListItem)[]) => nodes.map(block).join("");

/** A stored comment as HTML that is safe to insert: every tag and attribute is written here. */
export const renderComment = (body: CommentBody): string => blocks(body.content);
