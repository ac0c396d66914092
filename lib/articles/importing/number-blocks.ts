import {
  type AnyBlock,
  type ArticleDocument,
  type Inline,
  isContainer,
} from "@/lib/anchoring/document/schema";

/**
 * A copy of the document whose blocks are called b1, b2, … in document order, containers before what they
 * hold. References follow their footnotes to the new names.
 */
export function numberBlocks(document: ArticleDocument): ArticleDocument {
  let count = 0;
  const named = new Map<string, string>();
  // Calls itself for containers only; an import has refused what nests too deep before it comes here.
  const number = <B extends AnyBlock>(block: B): B => {
    const id = `b${++count}`;
    if (block.type === "footnote") named.set(block.attrs.id, id);
    const attrs = { ...block.attrs, id };
    return isContainer(block)
      ? { ...block, attrs, content: block.content.map((inner) => number(inner)) }
      : { ...block, attrs };
  };
  const numbered = { ...document, content: document.content.map((block) => number(block)) };
  return named.size === 0 ? numbered : mapInline(numbered, (node) => follow(node, named));
}

function follow(node: Inline, named: ReadonlyMap<string, string>): Inline {
  if (node.type !== "footnoteReference") return node;
  return { type: "footnoteReference", attrs: { note: named.get(node.attrs.note) ?? node.attrs.note } };
}

/** A copy of the document in which each inline node of headings and paragraphs is what `change` makes of it. */
function mapInline(document: ArticleDocument, change: (node: Inline) => Inline): ArticleDocument {
  const map = <B extends AnyBlock>(block: B): B => {
    if (isContainer(block)) return { ...block, content: block.content.map((inner) => map(inner)) };
    if ((block.type === "heading" || block.type === "paragraph") && block.content)
      return { ...block, content: block.content.map(change) };
    return block;
  };
  return { ...document, content: document.content.map((block) => map(block)) };
}

/** How many blocks a document has, containers and their parts included. */
export function countBlocks(document: ArticleDocument): number {
  let count = 0;
  const open: AnyBlock[] = [...document.content];
  for (let block = open.pop(); block; block = open.pop()) {
    count++;
    if (isContainer(block)) for (const inner of block.content) open.push(inner);
  }
  return count;
}
