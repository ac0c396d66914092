import { isSkipped, LAYOUT_BLOCKS } from "./html-elements";
import { type Element, visit } from "./html-tree";

/** Tables that hold paragraphs, lists or tables lay out a page: their cells are read one after the other. */
export function layoutTables(body: Element): Set<Element> {
  const layout = new Set<Element>();
  const open: Element[] = [];
  visit(body, {
    enter(element) {
      if (isSkipped(element)) return false;
      const table = open.at(-1);
      if (table && LAYOUT_BLOCKS.has(element.tagName)) layout.add(table);
      if (element.tagName === "table") open.push(element);
      return true;
    },
    leave(element) {
      if (element.tagName === "table") open.pop();
    },
    text() {},
  });
  return layout;
}

/** The table that a row stands in. */
export function tableOf(row: Element): Element {
  let node = row.parentNode;
  while (node && "tagName" in node) {
    if (node.tagName === "table") return node;
    node = node.parentNode;
  }
  return row;
}
