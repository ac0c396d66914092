/**
 * The article document: ProseMirror JSON, kept as plain types so that no page has to load an editor
 * to show a text. What these types do not name can not exist in an edition.
 *
 * Blocks carry stable ids (`b1`, `b2`, … in document order at import; an editor adds new ones and keeps
 * the old ones). A *text block* is a heading, a paragraph, a code block, an image or a formula that stands
 * alone: the units that are joined to make the canonical text (see `canonical.ts`).
 */

/**
 * Stored with each edition. Raised when a stored document would have to be read in another way; new kinds of
 * nodes do not raise it, because older documents stay what they are.
 */
export const DOCUMENT_SCHEMA_VERSION = 1;

/** The character that stands in the canonical text for a thing that is not text. One UTF-16 unit. */
export const PLACEHOLDER = "\uFFFC";

export type Mark =
  | { type: "strong" }
  | { type: "em" }
  | { type: "code" }
  | { type: "strike" }
  | { type: "sub" }
  | { type: "sup" }
  /** The opening words of a section, set in small capitals. The letters stay as they were written. */
  | { type: "lead" }
  | { type: "link"; attrs: { href: string } };

export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type HardBreak = { type: "hardBreak" };
/** A formula in the line: one place-holder in the canonical text. `tex` is its source, in one line. */
export type Formula = { type: "formula"; attrs: { tex: string } };
/**
 * Where a footnote belongs: one place-holder in the canonical text, because its number changes whenever
 * a note comes before it. `note` is the id of a `Footnote`; several references may share one note.
 */
export type FootnoteReference = { type: "footnoteReference"; attrs: { note: string } };
/** What stands in a line. Only text carries marks. */
export type Inline = TextNode | HardBreak | Formula | FootnoteReference;

/** What a paragraph is for, where it is more than running text. */
export type ParagraphRole = "body" | "standfirst" | "caption" | "note";

export type Heading = {
  type: "heading";
  attrs: { id: string; level: 2 | 3 | 4 | 5 | 6 };
  content?: Inline[];
};
export type Paragraph = {
  type: "paragraph";
  attrs: {
    id: string;
    role: ParagraphRole;
    /** True where a new section opens without a heading: the page leaves a wider space before it. */
    section: boolean;
  };
  content?: Inline[];
};
/** Text only; its marks are never set. Line ends inside are `\n` in the text itself. */
export type CodeBlock = {
  type: "codeBlock";
  attrs: { id: string; language: string | null };
  content?: TextNode[];
};
/** A picture that is not shown: a place-holder with its alternative text, which is not canonical text. */
export type Image = { type: "image"; attrs: { id: string; alt: string; title: string | null } };
export type Rule = { type: "horizontalRule"; attrs: { id: string } };

/** A formula on a line of its own: a place-holder, as an image is. */
export type FormulaBlock = { type: "formulaBlock"; attrs: { id: string; tex: string } };

export type TextBlock = Heading | Paragraph | CodeBlock | Image | FormulaBlock;

export type Quotation = { type: "blockquote"; attrs: { id: string }; content: Block[] };
/** Something beside the running text: a sidebar with its heading and caption. */
export type Aside = { type: "aside"; attrs: { id: string }; content: Block[] };
export type ListItem = { type: "listItem"; attrs: { id: string }; content: Block[] };
export type BulletList = { type: "bulletList"; attrs: { id: string }; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { id: string; start: number }; content: ListItem[] };

/**
 * One cell. It holds paragraphs, lists, code, images and formulas, and never nothing: an empty cell has an
 * empty paragraph. Spans are counted in columns and rows of the table, from 1.
 */
export type TableCell = {
  type: "tableCell" | "tableHeader";
  attrs: { id: string; colspan: number; rowspan: number; align: "left" | "center" | "right" | null };
  content: Block[];
};
/** Empty only where cells of rows above reach into every column of it. */
export type TableRow = { type: "tableRow"; attrs: { id: string }; content: TableCell[] };
/** Rows that together fill a rectangle: no slot without a cell, none with two. No table stands in a table. */
export type Table = { type: "table"; attrs: { id: string }; content: TableRow[] };

/**
 * One or more images, tables, code blocks or formulas, with paragraphs of the role `caption` before or after
 * them all. Without a caption there is no figure, only what would be in it.
 */
export type Figure = { type: "figure"; attrs: { id: string }; content: Block[] };

/** A note under its number. It holds paragraphs, lists, quotations, code, images and formulas, and no reference. */
export type Footnote = { type: "footnote"; attrs: { id: string }; content: Block[] };
/** The notes, as the last block of the document; a note's number is its place here, from 1. Each is referred to. */
export type Footnotes = { type: "footnotes"; attrs: { id: string }; content: Footnote[] };

export type Container =
  | Quotation
  | Aside
  | BulletList
  | OrderedList
  | ListItem
  | Table
  | TableRow
  | TableCell
  | Figure
  | Footnotes
  | Footnote;
export type Block =
  | TextBlock
  | Rule
  | Quotation
  | Aside
  | BulletList
  | OrderedList
  | Table
  | Figure
  | Footnotes;
/** Everything with an id: blocks, and the parts of which some of them are made. */
export type AnyBlock = Block | Container;

export type ArticleDocument = { type: "doc"; attrs: { schema: number }; content: Block[] };

/** True for the blocks whose text is canonical text. */
export function isTextBlock(block: AnyBlock): block is TextBlock {
  return (
    block.type === "heading" ||
    block.type === "paragraph" ||
    block.type === "codeBlock" ||
    block.type === "image" ||
    block.type === "formulaBlock"
  );
}

/** True for the blocks that hold other blocks. */
export function isContainer(block: AnyBlock): block is Container {
  return !isTextBlock(block) && block.type !== "horizontalRule";
}

/** Containers nest at most this deep; an import that goes deeper is refused, never cut. */
export const MAX_NESTING = 16;

/** The most blocks of a document, containers and their parts included. */
export const MAX_BLOCKS = 20_000;

/** The most columns of a table. */
export const MAX_COLUMNS = 100;
