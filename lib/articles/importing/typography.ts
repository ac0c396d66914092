import { inlineText } from "@/lib/anchoring/document/canonical";
import {
  type AnyBlock,
  type ArticleDocument,
  type Inline,
  isContainer,
} from "@/lib/anchoring/document/schema";
import { MASK, typesetText } from "./typeset-text";

/**
 * A copy of the document with quotation marks, apostrophes, dashes and ellipses set as the language sets
 * them, across the borders of marked words but never in code. No word is made, joined or lost. Linear.
 */
export function typeset(document: ArticleDocument, language: string): ArticleDocument {
  // Calls itself for containers only, and those nest at most MAX_NESTING deep.
  const set = <B extends AnyBlock>(block: B): B => {
    if (isContainer(block)) return { ...block, content: block.content.map((inner) => set(inner)) };
    if ((block.type === "heading" || block.type === "paragraph") && block.content)
      return { ...block, content: typesetInline(block.content, language) };
    return block;
  };
  return { ...document, content: document.content.map((block) => set(block)) };
}

/** One line of text, such as a title, set in the same way. */
export const typesetLine = (text: string, language: string): string => typesetText(text, language).join("");

function typesetInline(content: Inline[], language: string): Inline[] {
  const isCode = (node: Inline) => node.type === "text" && node.marks?.some(({ type }) => type === "code");
  let text = "";
  for (const node of content) text += isCode(node) ? MASK.repeat(inlineText(node).length) : inlineText(node);
  const out = typesetText(text, language);
  const set: Inline[] = [];
  let at = 0;
  for (const node of content) {
    if (node.type !== "text") {
      set.push(node);
      at++;
      continue;
    }
    const end = at + node.text.length;
    const changed = isCode(node) ? node.text : out.slice(at, end).join("");
    // A dash that began in the word before may leave nothing of this one.
    if (changed !== "") set.push({ ...node, text: changed });
    at = end;
  }
  return set;
}
