import { blockText } from "@/lib/anchoring/document/canonical";
import { footnoteNumbers } from "@/lib/anchoring/document/footnote-numbers";
import {
  type AnyBlock,
  type ArticleDocument,
  type Footnote,
  type Paragraph,
  PLACEHOLDER,
  type Table,
  type TableCell,
} from "@/lib/anchoring/document/schema";
import { formulaSetter } from "./formulas";
import { escapeAttribute, escapeText } from "./render-escape";
import { type Rendering, referenceId, renderFormula, renderInline } from "./render-inline";
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
        text: blockText(block).replaceAll("\n", " ").replaceAll(PLACEHOLDER, ""),
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
 * the text nodes, with each `<br>` as one line feed and each `data-atom` element as one place-holder, are the
 * block's canonical text. Takes a document that `checkDocument` let pass; all text is escaped, and each
 * address is asked of `lib/links.ts` once more. Linear in the size of the document.
 */
export function renderDocument(document: ArticleDocument): string {
  const rendering: Rendering = {
    setFormula: formulaSetter(),
    numbers: footnoteNumbers(document),
    referred: new Map(),
  };
  const out: string[] = [];
  renderBlocks(document.content, out, rendering);
  return out.join("");
}

// Calls itself for containers only, and those nest at most MAX_NESTING deep in a checked document.
function renderBlocks(blocks: readonly AnyBlock[], out: string[], rendering: Rendering): void {
  for (const block of blocks) renderBlock(block, out, rendering);
}

function renderBlock(block: AnyBlock, out: string[], rendering: Rendering): void {
  const id = escapeAttribute(block.attrs.id);
  const inside = (open: string, content: readonly AnyBlock[], close: string) => {
    out.push(open);
    renderBlocks(content, out, rendering);
    out.push(close);
  };
  switch (block.type) {
    case "heading": {
      const tag = `h${block.attrs.level}`;
      out.push(`<${tag} data-b="${id}" id="${id}">`, renderInline(block.content, rendering), `</${tag}>`);
      return;
    }
    case "paragraph":
      out.push(
        `<p data-b="${id}"${leadText(block) === "" ? "" : ` id="${id}"`}${paragraphClass(block)}>`,
        renderInline(block.content, rendering),
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
    case "formulaBlock": {
      const { tex } = block.attrs;
      out.push(
        `<figure data-b="${id}" class="formula" data-alt="${escapeAttribute(tex)}">`,
        renderFormula(tex, true, rendering),
        "</figure>",
      );
      return;
    }
    case "horizontalRule":
      out.push("<hr>");
      return;
    case "orderedList": {
      const { start } = block.attrs;
      inside(start === 1 ? "<ol>" : `<ol start="${Number(start)}">`, block.content, "</ol>");
      return;
    }
    case "bulletList":
      inside("<ul>", block.content, "</ul>");
      return;
    case "listItem":
      inside("<li>", block.content, "</li>");
      return;
    case "blockquote":
      inside("<blockquote>", block.content, "</blockquote>");
      return;
    case "aside":
      inside("<aside>", block.content, "</aside>");
      return;
    case "figure":
      renderFigure(block.content, out, rendering);
      return;
    case "table":
      renderTable(block, out, rendering);
      return;
    case "footnotes":
      inside('<section class="footnotes" role="doc-endnotes"><ol>', block.content, "</ol></section>");
      return;
    case "footnote":
      inside(`<li id="${id}"><div>`, block.content, `</div>${backLinks(block, rendering)}</li>`);
      return;
    case "tableRow":
    case "tableCell":
    case "tableHeader":
      // Written by renderTable, which knows where in the table they stand.
      return;
  }
}

function paragraphClass({ attrs }: Paragraph): string {
  const names = [attrs.role === "body" ? "" : attrs.role, attrs.section ? "section" : ""].filter(Boolean);
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}

/** The caption stands before or after all that it is the caption of. */
function renderFigure(content: readonly AnyBlock[], out: string[], rendering: Rendering): void {
  const isCaption = ({ type }: AnyBlock) => type === "paragraph";
  const captions = content.filter(isCaption);
  const rest = content.filter((block) => !isCaption(block));
  const caption = () => {
    out.push("<figcaption>");
    renderBlocks(captions, out, rendering);
    out.push("</figcaption>");
  };
  out.push('<figure class="captioned">');
  if (content[0] === captions[0]) caption();
  renderBlocks(rest, out, rendering);
  if (content[0] !== captions[0]) caption();
  out.push("</figure>");
}

/** The element around a table is what scrolls where the table is wider than the column. */
function renderTable(table: Table, out: string[], rendering: Rendering): void {
  const { content: rows } = table;
  const head = headRows(table);
  out.push('<div class="table"><table>');
  for (const [r, row] of rows.entries()) {
    if (r === 0) out.push(head > 0 ? "<thead>" : "<tbody>");
    else if (r === head) out.push("</thead><tbody>");
    out.push("<tr>");
    for (const cell of row.content) {
      out.push(cellTag(cell, r < head));
      renderBlocks(cell.content, out, rendering);
      out.push(cell.type === "tableHeader" ? "</th>" : "</td>");
    }
    out.push("</tr>");
  }
  out.push(head === rows.length ? "</thead>" : "</tbody>", "</table></div>");
}

/** How many rows from the top hold headings only; none where a cell reaches from them into the rest. */
function headRows({ content: rows }: Table): number {
  let head = 0;
  let reach = 0;
  for (const { content: cells } of rows) {
    if (cells.length === 0 || cells.some(({ type }) => type !== "tableHeader")) break;
    for (const { attrs } of cells) reach = Math.max(reach, head + attrs.rowspan);
    head++;
  }
  return reach > head ? 0 : head;
}

function cellTag({ type, attrs, content }: TableCell, inHead: boolean): string {
  const scope = type === "tableHeader" ? ` scope="${inHead ? "col" : "row"}"` : "";
  const columns = attrs.colspan > 1 ? ` colspan="${Number(attrs.colspan)}"` : "";
  const rows = attrs.rowspan > 1 ? ` rowspan="${Number(attrs.rowspan)}"` : "";
  const classes = [attrs.align === null ? "" : attrs.align, roomClass(content)].filter(Boolean).join(" ");
  const named = classes === "" ? "" : ` class="${escapeAttribute(classes)}"`;
  return `<${type === "tableHeader" ? "th" : "td"}${scope}${columns}${rows}${named}>`;
}

/** Up to so many letters stay in one line, and from so many on a cell asks for some room. */
const SHORT = 14;
const LONG = 32;

function roomClass(content: readonly AnyBlock[]): string {
  const [first, ...more] = content;
  if (first?.type !== "paragraph") return "";
  const length = blockText(first).length;
  if (more.length > 0 || length >= LONG) return "long";
  return length <= SHORT ? "short" : "";
}

/** One link back for each reference. Their sign is set by CSS, so that no text stands outside of the blocks. */
function backLinks({ attrs }: Footnote, { referred }: Rendering): string {
  let links = "";
  for (let count = 1; count <= (referred.get(attrs.id) ?? 0); count++)
    links +=
      `<a href="#${referenceId(escapeAttribute(attrs.id), count)}" role="doc-backlink" lang="en" ` +
      'aria-label="Back to the text"></a>';
  return `<span class="back">${links}</span>`;
}
