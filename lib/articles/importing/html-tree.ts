import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { ImportRefusal } from "./refusal";

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** More elements than a readable text of the largest size has; markup can make the parser copy them without end. */
const MOST_ELEMENTS = 400_000;

/** The tree that a browser would make of the text, with scripts off. Cost is bounded by the count of elements. */
export function parseHtml(text: string): DefaultTreeAdapterMap["document"] {
  let elements = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > MOST_ELEMENTS)
        throw new ImportRefusal(
          "too-complex",
          "This page has too much markup to be read.",
          "Copy the text of the article itself, and import that.",
        );
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
  return parse(text, { treeAdapter, scriptingEnabled: false });
}

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

export type Visitor = {
  /** Answering false leaves the element out, with all that is in it; `leave` is then not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(value: string): void;
};

/** Visits a tree in document order, from a list of its own, so that no depth overflows the stack. Linear. */
export function visit(root: Node, visitor: Visitor): void {
  const open: { node: Node; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = "childNodes" in top.node ? top.node.childNodes[top.next++] : undefined;
    if (!child) {
      open.pop();
      if (open.length > 0 && "tagName" in top.node) visitor.leave(top.node);
    } else if ("tagName" in child) {
      if (visitor.enter(child)) open.push({ node: child, next: 0 });
    } else if (child.nodeName === "#text" && "value" in child) visitor.text(child.value);
  }
}

/** The first element of a name in document order, or null. */
export function findElement(root: Node, name: string): Element | null {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("tagName" in node && node.tagName === name) return node;
    if ("childNodes" in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i];
        if (child) open.push(child);
      }
  }
  return null;
}
