import type {
  Aside,
  Block,
  BulletList,
  Heading,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  ParagraphRole,
  Quotation,
} from "@/lib/anchoring/document/schema";

// Blocks are made without ids; `numberBlocks` gives them when the document is whole.
const id = "";

/** Text in which `\n` stands for a hard break, as inline content. Empty text has none. */
export function inlineOf(text: string, marks?: Mark[]): Inline[] {
  const content: Inline[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (i > 0) content.push({ type: "hardBreak" });
    if (line !== "") content.push(marks ? { type: "text", text: line, marks } : { type: "text", text: line });
  }
  return content;
}

export const paragraph = (content: Inline[], role: ParagraphRole = "body", section = false): Paragraph => ({
  type: "paragraph",
  attrs: { id, role, section },
  content,
});

export const heading = (content: Inline[], level: number): Heading => ({
  type: "heading",
  attrs: { id, level: Math.min(6, Math.max(2, level)) as Heading["attrs"]["level"] },
  content,
});

export const quotation = (content: Block[]): Quotation => ({ type: "blockquote", attrs: { id }, content });
export const aside = (content: Block[]): Aside => ({ type: "aside", attrs: { id }, content });
export const rule = (): Block => ({ type: "horizontalRule", attrs: { id } });
export const listItem = (content: Block[]): ListItem => ({ type: "listItem", attrs: { id }, content });
export const bulletList = (content: ListItem[]): BulletList => ({
  type: "bulletList",
  attrs: { id },
  content,
});
export const orderedList = (content: ListItem[], start: number): OrderedList => ({
  type: "orderedList",
  attrs: { id, start },
  content,
});
