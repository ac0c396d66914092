import { inlineText } from "@/lib/anchoring/document/canonical";
import {
  type AnyBlock,
  type ArticleDocument,
  type Block,
  isContainer,
  isTextBlock,
  type Paragraph,
  PLACEHOLDER,
  type TextBlock,
} from "@/lib/anchoring/document/schema";

/** What a part of a text was taken for. */
export type PartKind =
  | "heading"
  | "section"
  | "standfirst"
  | "quotation"
  | "list"
  | "sidebar"
  | "note"
  | "code"
  | "image"
  | "table"
  | "figure"
  | "formula"
  | "footnotes";

/** One part that is more than a paragraph of running text, in reading order. */
export type Part = {
  kind: PartKind;
  /** The text block where it begins: `data-b` of its element. Empty where it has none. */
  block: string;
  /** Its first words; for an image its description. */
  words: string;
  /** How deep it is indented: 0 for a heading of the first level and all that stands outside of headings. */
  depth: number;
};

export type Recognised = { parts: Part[]; paragraphs: number };

const SHOWN = 70;

/** What was recognised in a document, for the eye of who imports it. Linear in its size. */
export function recognise(document: ArticleDocument): Recognised {
  const found: Recognised = { parts: [], paragraphs: 0 };
  let depth = 0;
  for (const block of document.content) {
    if (block.type === "heading") {
      found.parts.push({ ...partOf("heading", block), depth: block.attrs.level - 2 });
      depth = block.attrs.level - 1;
    } else {
      look(block, depth, found);
    }
  }
  return found;
}

const CONTAINERS = {
  blockquote: "quotation",
  aside: "sidebar",
  bulletList: "list",
  orderedList: "list",
  table: "table",
  figure: "figure",
  footnotes: "footnotes",
} as const;

function look(block: Block, depth: number, found: Recognised): void {
  switch (block.type) {
    case "heading":
      found.parts.push({ ...partOf("heading", block), depth });
      return;
    case "paragraph": {
      found.paragraphs++;
      const kind = kindOf(block);
      if (kind) found.parts.push({ ...partOf(kind, block), depth });
      return;
    }
    case "codeBlock":
      found.parts.push({ ...partOf("code", block), depth });
      return;
    case "image":
      found.parts.push({ kind: "image", block: block.attrs.id, words: cut(block.attrs.alt), depth });
      return;
    case "formulaBlock":
      found.parts.push({ kind: "formula", block: block.attrs.id, words: cut(block.attrs.tex), depth });
      return;
    case "horizontalRule":
      return;
    default:
      found.parts.push({ ...partOf(CONTAINERS[block.type], block), depth });
      found.paragraphs += paragraphsIn(block.content);
  }
}

function kindOf({ attrs, content }: Paragraph): PartKind | null {
  if (attrs.role === "standfirst" || attrs.role === "note") return attrs.role;
  const opens = content?.[0];
  const lead = opens?.type === "text" && opens.marks?.some(({ type }) => type === "lead");
  return attrs.section || lead ? "section" : null;
}

function partOf(kind: PartKind, block: AnyBlock): Omit<Part, "depth"> {
  let first = block;
  while (isContainer(first)) {
    const next: AnyBlock | undefined = first.content[0];
    if (!next) break;
    first = next;
  }
  if (!isTextBlock(first)) return { kind, block: "", words: "" };
  return { kind, block: first.attrs.id, words: cut(wordsOf(first)) };
}

function wordsOf(block: TextBlock): string {
  if (block.type === "image") return block.attrs.alt;
  if (block.type === "formulaBlock") return block.attrs.tex;
  return (block.content ?? []).map(inlineText).join("").replaceAll(PLACEHOLDER, "");
}

function paragraphsIn(blocks: readonly AnyBlock[]): number {
  let sum = 0;
  for (const block of blocks) {
    if (block.type === "paragraph") sum++;
    else if (isContainer(block)) sum += paragraphsIn(block.content);
  }
  return sum;
}

/** The first words, ended between words where there are spaces. */
function cut(text: string): string {
  const line = text
    .slice(0, SHOWN * 4)
    .toWellFormed()
    .replace(/\s+/g, " ")
    .trim();
  const signs = [...line];
  if (signs.length <= SHOWN) return line;
  const start = signs.slice(0, SHOWN).join("");
  const space = start.lastIndexOf(" ");
  return `${space > SHOWN / 2 ? start.slice(0, space) : start}…`;
}
