import { blockText, canonicalText, textBlocks } from "@/lib/anchoring/document/canonical";
import type { ArticleDocument, Block } from "@/lib/anchoring/document/schema";

/** A top-level block, and for each unit of its canonical text the number it had in the first text; -1 for a new one. */
type Traced = { block: Block; units: number[] };

/**
 * A document whose every letter knows where it came from, through any number of edits: so a test knows the true
 * place of a passage without asking what it tests.
 */
export type TracedDocument = { readonly blocks: readonly Traced[] };

const textOf = (block: Block): string =>
  [...textBlocks({ type: "doc", attrs: { schema: 1 }, content: [block] })].map(blockText).join("\n");

/** The first text: each unit comes from itself. */
export function traced(document: ArticleDocument): TracedDocument {
  const { text } = canonicalText(document);
  let at = 0;
  const blocks = document.content.map((block) => {
    if (block.type === "horizontalRule") return { block, units: [] };
    const { length } = textOf(block);
    const units = Array.from({ length }, (_, n) => at + n);
    at += length + 1;
    return { block, units };
  });
  if (at !== text.length + 1) throw new Error(`${at - 1} units are traced of ${text.length}`);
  return { blocks };
}

export const documentOf = ({ blocks }: TracedDocument): ArticleDocument => ({
  type: "doc",
  attrs: { schema: 1 },
  content: blocks.map(({ block }) => block),
});

/** Where each unit of the canonical text came from; -1 for what is new, and for line feeds between blocks. */
export function origins({ blocks }: TracedDocument): number[] {
  const parts = blocks.filter(({ block }) => block.type !== "horizontalRule").map(({ units }) => units);
  return parts.flatMap((units, n) => (n === 0 ? units : [-1, ...units]));
}

/** A paragraph of one piece of plain text: what the edits below change. */
export function plainText({ block }: Traced): string | null {
  if (block.type !== "paragraph" || block.content?.length !== 1) return null;
  const [piece] = block.content;
  return piece?.type === "text" && !piece.marks?.length ? piece.text : null;
}

const withText = ({ block }: Traced, text: string, units: number[], id?: string): Traced => {
  if (block.type !== "paragraph" || text.length !== units.length) throw new Error("not a traced paragraph");
  return {
    block: { ...block, attrs: { ...block.attrs, ...(id ? { id } : {}) }, content: [{ type: "text", text }] },
    units,
  };
};

/** Replaces matches in plain paragraphs; what is written in their place is new, what stays the same stays itself. */
export function replaced(it: TracedDocument, pattern: RegExp, by: (match: string) => string): TracedDocument {
  const blocks = it.blocks.map((traced) => {
    const text = plainText(traced);
    if (text === null) return traced;
    let after = "";
    const units: number[] = [];
    let from = 0;
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const words = by(match);
      if (words === match) continue;
      after += text.slice(from, index) + words;
      units.push(...traced.units.slice(from, index), ...Array<number>(words.length).fill(-1));
      from = index + match.length;
    }
    return withText(traced, after + text.slice(from), [...units, ...traced.units.slice(from)]);
  });
  return { blocks };
}

/** A new paragraph. */
export const written = (id: string, text: string): Traced => ({
  block: {
    type: "paragraph",
    attrs: { id, role: "body", section: false },
    content: [{ type: "text", text }],
  },
  units: Array<number>(text.length).fill(-1),
});

/** Two paragraphs of one, parted at a place of its text. */
export function parted(traced: Traced, at: number, id: string): [Traced, Traced] {
  const text = plainText(traced) ?? "";
  return [
    withText(traced, text.slice(0, at), traced.units.slice(0, at)),
    withText(traced, text.slice(at), traced.units.slice(at), id),
  ];
}

/** One paragraph of two, with a space between them. */
export const joined = (one: Traced, other: Traced): Traced =>
  withText(one, `${plainText(one)} ${plainText(other)}`, [...one.units, -1, ...other.units]);
