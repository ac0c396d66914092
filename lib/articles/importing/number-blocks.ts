import type { ArticleDocument, Block, ListItem } from "@/lib/anchoring/document/schema";

/** A copy of the document whose blocks are called b1, b2, … in document order, containers before what they hold. */
export function numberBlocks(document: ArticleDocument): ArticleDocument {
  let count = 0;
  // Calls itself for containers only; an import has refused what nests too deep before it comes here.
  const number = <B extends Block | ListItem>(block: B): B => {
    const attrs = { ...block.attrs, id: `b${++count}` };
    if (
      block.type === "blockquote" ||
      block.type === "aside" ||
      block.type === "bulletList" ||
      block.type === "orderedList" ||
      block.type === "listItem"
    )
      return { ...block, attrs, content: block.content.map((inner) => number(inner)) };
    return { ...block, attrs };
  };
  return { ...document, content: document.content.map((block) => number(block)) };
}

/** How many blocks a document has, containers and list items included. */
export function countBlocks(document: ArticleDocument): number {
  let count = 0;
  const open: (Block | ListItem)[] = [...document.content];
  for (let block = open.pop(); block; block = open.pop()) {
    count++;
    if (
      block.type === "blockquote" ||
      block.type === "aside" ||
      block.type === "bulletList" ||
      block.type === "orderedList" ||
      block.type === "listItem"
    )
      for (const inner of block.content) open.push(inner);
  }
  return count;
}
