import type {
  AnyBlock,
  Aside,
  Block,
  BulletList,
  Figure,
  Footnote,
  Footnotes,
  Heading,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  ParagraphRole,
  Quotation,
  Table,
  TableCell,
  TableRow,
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
export const table = (content: TableRow[]): Table => ({ type: "table", attrs: { id }, content });
export const tableRow = (content: TableCell[]): TableRow => ({ type: "tableRow", attrs: { id }, content });

/** What a cell says of itself. Spans as the source has them; `squareRows` makes them fit. */
export type CellShape = Omit<TableCell["attrs"], "id"> & { type: TableCell["type"] };
export const tableCell = ({ type, ...attrs }: CellShape, content: Block[]): TableCell => ({
  type,
  attrs: { id, ...attrs },
  content: content.length > 0 ? content : [paragraph([])],
});

export const figure = (content: Block[]): Figure => ({ type: "figure", attrs: { id }, content });

/** A footnote is named at once, because its references are made of its name. */
export const footnote = (name: string, content: Block[]): Footnote => ({
  type: "footnote",
  attrs: { id: name },
  content: content.length > 0 ? content : [paragraph([])],
});
export const footnotes = (content: Footnote[]): Footnotes => ({ type: "footnotes", attrs: { id }, content });

/** True for a paragraph that is a caption. */
export const isCaption = (block: AnyBlock): boolean =>
  block.type === "paragraph" && block.attrs.role === "caption";

export const orderedList = (content: ListItem[], start: number): OrderedList => ({
  type: "orderedList",
  attrs: { id, start },
  content,
});
