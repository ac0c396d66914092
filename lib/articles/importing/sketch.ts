import type { Block, Inline, ListItem, Mark } from "@/lib/anchoring/document/schema";

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
 * Marks are signs before their words, `|` parts plain words from marked ones before them, `/` is a hard break.
 */
export function sketch(blocks: (Block | ListItem)[]): string {
  return blocks.map(sketchBlock).join(" ");
}

function sketchBlock(block: Block | ListItem): string {
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
  }
}

function inline(content: Inline[] | undefined): string {
  let out = "";
  let wasText = false;
  for (const node of content ?? []) {
    if (node.type === "hardBreak") out += "/";
    else {
      const marks = (node.marks ?? []).map(({ type }) => SIGNS[type]).join("");
      out += `${wasText ? "|" : ""}${marks}${node.text}`;
    }
    wasText = node.type === "text";
  }
  return out;
}
