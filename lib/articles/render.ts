import { blockText } from "@/lib/anchoring/document/canonical";
import {
  type ArticleDocument,
  type Block,
  type Inline,
  type ListItem,
  type Mark,
  type Paragraph,
  PLACEHOLDER,
} from "@/lib/anchoring/document/schema";
import { allowedLink } from "@/lib/links";
import type { HeadingEntry } from "./wire";

/**
 * The headings of a document in reading order, and the opening words of sections that have no heading, as
 * of level 2; hard breaks become spaces. What stands in a sidebar or a quotation is not part of the text's
 * own order and is left out.
 */
export function headings(document: ArticleDocument): HeadingEntry[] {
  const entries: HeadingEntry[] = [];
  for (const block of document.content)
    if (block.type === "heading")
      entries.push({
        id: block.attrs.id,
        level: block.attrs.level,
        text: blockText(block).replaceAll("\n", " "),
      });
    else if (block.type === "paragraph" && leadText(block) !== "")
      entries.push({ id: block.attrs.id, level: 2, text: leadText(block) });
  return entries;
}

/** The words under the mark `lead` that open a section; empty where there are none. */
function leadText({ attrs, content }: Paragraph): string {
  if (!attrs.section) return "";
  const [first] = content ?? [];
  return first?.type === "text" && first.marks?.some(({ type }) => type === "lead") ? first.text : "";
}

/**
 * The document as HTML, as ARCHITECTURE.md describes: every text block carries `data-b`, and inside it
 * the text nodes, with each `<br>` as one line feed, are the block's canonical text. Takes a document that
 * `checkDocument` let pass; all text is escaped, and each address is asked of `lib/links.ts` once more.
 * Linear in the size of the document.
 */
export function renderDocument(document: ArticleDocument): string {
  const out: string[] = [];
  for (const block of document.content) renderBlock(block, out);
  return out.join("");
}

// Calls itself for containers only, and those nest at most MAX_NESTING deep in a checked document.
function renderBlock(block: Block | ListItem, out: string[]): void {
  const id = escapeAttribute(block.attrs.id);
  switch (block.type) {
    case "heading": {
      const tag = `h${block.attrs.level}`;
      out.push(`<${tag} data-b="${id}" id="${id}">`, renderInline(block.content), `</${tag}>`);
      return;
    }
    case "paragraph":
      out.push(
        `<p data-b="${id}"${leadText(block) === "" ? "" : ` id="${id}"`}${paragraphClass(block)}>`,
        renderInline(block.content),
        "</p>",
      );
      return;
    case "codeBlock": {
      const { language } = block.attrs;
      const named = language === null ? "" : ` data-language="${escapeAttribute(language)}"`;
      out.push(`<pre data-b="${id}"${named}><code>`, escapeText(blockText(block)), "</code></pre>");
      return;
    }
    case "image": {
      const alt = escapeAttribute(block.attrs.alt);
      const title = block.attrs.title === null ? "" : ` title="${escapeAttribute(block.attrs.title)}"`;
      out.push(
        `<figure data-b="${id}" class="image" role="img" aria-label="${alt}" data-alt="${alt}"${title}>`,
        `${PLACEHOLDER}</figure>`,
      );
      return;
    }
    case "horizontalRule":
      out.push("<hr>");
      return;
    case "orderedList": {
      const { start } = block.attrs;
      renderContainer(start === 1 ? "<ol>" : `<ol start="${Number(start)}">`, "</ol>", block, out);
      return;
    }
    case "bulletList":
      renderContainer("<ul>", "</ul>", block, out);
      return;
    case "listItem":
      renderContainer("<li>", "</li>", block, out);
      return;
    case "blockquote":
      renderContainer("<blockquote>", "</blockquote>", block, out);
      return;
    case "aside":
      renderContainer("<aside>", "</aside>", block, out);
      return;
  }
}

function renderContainer(
  open: string,
  close: string,
  container: { content: (Block | ListItem)[] },
  out: string[],
): void {
  out.push(open);
  for (const block of container.content) renderBlock(block, out);
  out.push(close);
}

function paragraphClass({ attrs }: Paragraph): string {
  const names = [attrs.role === "body" ? "" : attrs.role, attrs.section ? "section" : ""].filter(Boolean);
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}

// From the outside in: a link stays one link however its words are marked.
const MARK_ORDER: Mark["type"][] = ["link", "lead", "strong", "em", "strike", "sub", "sup", "code"];
const TAGS = {
  strong: "strong",
  em: "em",
  code: "code",
  strike: "s",
  sub: "sub",
  sup: "sup",
  lead: "span",
  link: "a",
} as const satisfies Record<Mark["type"], string>;

/** Opens and closes elements only where the marks change, so that neighbours share one element. */
function renderInline(content: readonly Inline[] | undefined): string {
  let html = "";
  let open: { tag: string; start: string }[] = [];
  let breaks = 0;
  const closeTo = (count: number) => {
    for (const { tag } of open.slice(count).reverse()) html += `</${tag}>`;
    open = open.slice(0, count);
    html += "<br>".repeat(breaks);
    breaks = 0;
  };
  for (const node of content ?? []) {
    if (node.type === "hardBreak") {
      breaks++;
      continue;
    }
    const wanted = elementsOf(node.marks ?? []);
    let shared = 0;
    while (shared < wanted.length && open[shared]?.start === wanted[shared]?.start) shared++;
    closeTo(shared);
    for (const element of wanted.slice(shared)) {
      html += element.start;
      open.push(element);
    }
    html += escapeText(node.text);
  }
  closeTo(0);
  return html;
}

function elementsOf(marks: readonly Mark[]): { tag: string; start: string }[] {
  const elements: { tag: string; start: string }[] = [];
  for (const type of MARK_ORDER) {
    const mark = marks.find((candidate) => candidate.type === type);
    if (!mark) continue;
    const tag = TAGS[type];
    if (mark.type === "link") {
      const href = allowedLink(mark.attrs.href);
      if (href === null) continue;
      elements.push({ tag, start: `<a href="${escapeAttribute(href)}" rel="noopener nofollow ugc">` });
    } else elements.push({ tag, start: type === "lead" ? '<span class="lead">' : `<${tag}>` });
  }
  return elements;
}

// A carriage return would be read back as a line feed, so it is written as a reference.
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  "\r": "&#13;",
};
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (c) => ENTITIES[c] ?? c);
const escapeAttribute = (text: string) => text.replace(/[&<>"'`\r]/g, (c) => ENTITIES[c] ?? c);
