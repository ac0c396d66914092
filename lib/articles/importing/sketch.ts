import type { AnyBlock, Inline, Mark } from "@/lib/anchoring/document/schema";

const SIGNS: Record<Mark["type"], string> = {
  strong: "*",
  em: "_",
  code: "`",
  strike: "~",
  sub: ",",
  sup: "^",
  lead: "!",
  link: "@",
};

/**
 * For tests: blocks in a line that an eye can take in, such as `h2(Title) p(plain|*strong) quote(p(a/b))`.
 * Marks are signs before their words, `|` parts plain words from marked ones before them, `/` is a hard break,
 * `[^]` a footnote reference, `$x$` a formula in the line.
 */
export function sketch(blocks: AnyBlock[]): string {
  return blocks.map(sketchBlock).join(" ");
}

function sketchBlock(block: AnyBlock): string {
  switch (block.type) {
    case "paragraph": {
      const { role, section } = block.attrs;
      return `p${role === "body" ? "" : `.${role}`}${section ? "+" : ""}(${inline(block.content)})`;
    }
    case "heading":
      return `h${block.attrs.level}(${inline(block.content)})`;
    case "codeBlock":
      return `code${block.attrs.language ? `:${block.attrs.language}` : ""}(${inline(block.content).replaceAll("\n", "\\n")})`;
    case "image":
      return `img(${block.attrs.alt})`;
    case "horizontalRule":
      return "hr";
    case "blockquote":
      return `quote(${sketch(block.content)})`;
    case "aside":
      return `aside(${sketch(block.content)})`;
    case "bulletList":
      return `ul(${sketch(block.content)})`;
    case "orderedList":
      return `ol${block.attrs.start}(${sketch(block.content)})`;
    case "listItem":
      return `li(${sketch(block.content)})`;
    case "table":
      return `table(${sketch(block.content)})`;
    case "tableRow":
      return `tr(${sketch(block.content)})`;
    case "tableHeader":
    case "tableCell": {
      const { colspan, rowspan, align } = block.attrs;
      const span = colspan > 1 || rowspan > 1 ? `${colspan}x${rowspan}` : "";
      return `${block.type === "tableCell" ? "td" : "th"}${span}${align ? `.${align}` : ""}(${sketch(block.content)})`;
    }
    case "figure":
      return `figure(${sketch(block.content)})`;
    case "formulaBlock":
      return `tex(${block.attrs.tex})`;
    case "footnotes":
      return `notes(${sketch(block.content)})`;
    case "footnote":
      return `note(${sketch(block.content)})`;
  }
}

function inline(content: Inline[] | undefined): string {
  let out = "";
  let wasText = false;
  for (const node of content ?? []) {
    if (node.type === "hardBreak") out += "/";
    else if (node.type === "formula") out += `$${node.attrs.tex}$`;
    else if (node.type === "footnoteReference") out += "[^]";
    else {
      const marks = (node.marks ?? []).map(({ type }) => SIGNS[type]).join("");
      out += `${wasText ? "|" : ""}${marks}${node.text}`;
    }
    wasText = node.type === "text";
  }
  return out;
}
