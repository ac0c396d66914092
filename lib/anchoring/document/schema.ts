/**
 * The article document: ProseMirror JSON, kept as plain types so that no page has to load an editor
 * to show a text. What these types do not name can not exist in an edition.
 *
 * Blocks carry stable ids (`b1`, `b2`, … in document order at import; an editor adds new ones and keeps
 * the old ones). A *text block* is a heading, a paragraph, a code block or an image: the units that are
 * joined to make the canonical text (see `canonical.ts`).
 */

/** Raised when the shape of the document changes; stored with each edition. */
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
export type Inline = TextNode | HardBreak;

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

export type TextBlock = Heading | Paragraph | CodeBlock | Image;

export type Quotation = { type: "blockquote"; attrs: { id: string }; content: Block[] };
/** Something beside the running text: a sidebar with its heading and caption. */
export type Aside = { type: "aside"; attrs: { id: string }; content: Block[] };
export type ListItem = { type: "listItem"; attrs: { id: string }; content: Block[] };
export type BulletList = { type: "bulletList"; attrs: { id: string }; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { id: string; start: number }; content: ListItem[] };

export type Container = Quotation | Aside | BulletList | OrderedList | ListItem;
export type Block = TextBlock | Rule | Quotation | Aside | BulletList | OrderedList;

export type ArticleDocument = { type: "doc"; attrs: { schema: number }; content: Block[] };

/** True for the blocks whose text is canonical text. */
export function isTextBlock(block: Block | ListItem): block is TextBlock {
  return (
    block.type === "heading" ||
    block.type === "paragraph" ||
    block.type === "codeBlock" ||
    block.type === "image"
  );
}

/** Containers nest at most this deep; an import that goes deeper is refused, never cut. */
export const MAX_NESTING = 16;
