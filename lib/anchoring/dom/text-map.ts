import type { BlockSpan } from "../document/canonical";
import { PLACEHOLDER } from "../document/schema";

/**
 * One piece of a block's text in the page: a text node, a `<br>` that counts as one line feed, or an element
 * with `data-atom` that counts as one place-holder, whatever is in it.
 */
export type Leaf = { node: Text | Element; start: number; length: number };

/**
 * The way between an article in the page and its canonical text. The article's text blocks are the
 * `[data-b]` elements of `root`, in document order. The map holds the blocks only; the text nodes of a
 * block are looked up when they are asked for, and kept.
 */
export type TextMap = {
  readonly root: HTMLElement;
  readonly spans: readonly BlockSpan[];
  /** The block elements, in the order of `spans`. Null where the page does not hold a block. */
  readonly elements: readonly (HTMLElement | null)[];
  /** The position of a block in `spans`; -1 for a stranger. */
  indexOf(block: Element): number;
  /** The pieces of one block in order; empty when the page no longer shows the block's own text. */
  leaves(index: number): readonly Leaf[];
};

/**
 * Builds the map. `spans` come from the server; without them they are measured in the page.
 * Linear in the number of blocks (without `spans`, in the length of the text).
 */
export function createTextMap(root: HTMLElement, spans?: readonly BlockSpan[]): TextMap {
  const found = [...root.querySelectorAll<HTMLElement>("[data-b]")];
  const known = spans ?? measure(found);
  const byId = new Map(found.map((element) => [element.dataset.b ?? "", element]));
  const elements = known.map(({ id }) => byId.get(id) ?? null);
  const positions = new Map<Element, number>();
  for (const [index, element] of elements.entries()) if (element) positions.set(element, index);
  const cache = new Map<number, Leaf[]>();

  return {
    root,
    spans: known,
    elements,
    indexOf: (block) => positions.get(block) ?? -1,
    leaves(index) {
      const cached = cache.get(index);
      if (cached?.every(isUnchanged)) return cached;
      const element = elements[index];
      const span = known[index];
      if (!element || !span) return [];
      const leaves = leavesOf(element);
      const last = leaves.at(-1);
      // A translator or another extension rewrote the block: better no mark than one on other words.
      if ((last ? last.start + last.length : 0) !== span.end - span.start) return [];
      cache.set(index, leaves);
      return leaves;
    },
  };
}

/** The canonical text as the page shows it. Linear in its length; ask once. */
export function readText(map: TextMap): string {
  return map.elements.map((element) => (element ? blockTextOf(element) : "")).join("\n");
}

/** The text of one block element: its text nodes, with each `<br>` as a line feed and each atom as a place-holder. */
export function blockTextOf(element: Element): string {
  let text = "";
  for (const { node } of leavesOf(element))
    text += isText(node) ? node.data : node.nodeName === "BR" ? "\n" : PLACEHOLDER;
  return text;
}

/** True for text nodes, also those of another frame. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** True for an element that stands for one thing which is not text. */
export function isAtom(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element).hasAttribute("data-atom");
}

function isUnchanged({ node, length }: Leaf): boolean {
  return node.isConnected && (!isText(node) || node.length === length);
}

function leavesOf(element: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.parentElement?.hasAttribute("data-atom") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) {
      if (node.length > 0) leaves.push({ node, start, length: node.length });
      start += node.length;
    } else if (isAtom(node) || node.nodeName === "BR") {
      leaves.push({ node: node as Element, start, length: 1 });
      start += 1;
    }
  }
  return leaves;
}

function measure(elements: readonly HTMLElement[]): BlockSpan[] {
  let start = 0;
  return elements.map((element) => {
    const end = start + blockTextOf(element).length;
    const span = { id: element.dataset.b ?? "", start, end };
    start = end + 1;
    return span;
  });
}
