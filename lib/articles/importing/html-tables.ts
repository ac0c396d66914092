import { MAX_COLUMNS } from "@/lib/anchoring/document/schema";
import { CELL_BLOCKS, isSkipped, LAYOUT_BLOCKS } from "./html-elements";
import { attribute, type Element, visit } from "./html-tree";
import type { CellShape } from "./make-blocks";

type Facts = { table: Element; lays: boolean; blocks: boolean; headed: boolean; row: number; widest: number };

/**
 * Tables that lay out a page, whose cells are read one after the other: those that hold headings, quotations
 * or tables, those without headings of columns that hold paragraphs or lists or only one column, and those
 * with more columns than a document has.
 */
export function layoutTables(body: Element): Set<Element> {
  const layout = new Set<Element>();
  const open: Facts[] = [];
  visit(body, {
    enter(element) {
      if (isSkipped(element)) return false;
      const name = element.tagName;
      const table = open.at(-1);
      if (table) note(table, name);
      if (name === "table") {
        const lays = /^(?:presentation|none)$/.test(attribute(element, "role") ?? "");
        open.push({ table: element, lays, blocks: false, headed: false, row: 0, widest: 0 });
      }
      return true;
    },
    leave(element) {
      const top = open.at(-1);
      if (top?.table !== element) return;
      open.pop();
      const plain = !top.headed && (top.blocks || top.widest < 2);
      if (top.lays || plain || top.widest > MAX_COLUMNS) layout.add(element);
    },
    text() {},
  });
  return layout;
}

function note(table: Facts, name: string): void {
  if (LAYOUT_BLOCKS.has(name)) table.lays = true;
  else if (CELL_BLOCKS.has(name)) table.blocks = true;
  else if (name === "tr") table.row = 0;
  else if (name === "td" || name === "th") table.widest = Math.max(table.widest, ++table.row);
  if (name === "th" || name === "caption") table.headed = true;
}

/** The table that a part of a table stands in. A row stands in a group of rows, a cell in a row. */
export function tableOf(part: Element): Element {
  let node = part.parentNode;
  while (node && "tagName" in node) {
    if (node.tagName === "table") return node;
    node = node.parentNode;
  }
  return part;
}

/** How many rows a cell of each row could span: no further than the group of rows. Asked from the top down. */
export class RowsLeft {
  private readonly left = new Map<unknown, number>();

  /** How many rows there are from this one to the end of its group, itself included. */
  from(row: Element): number {
    const group = row.parentNode;
    const known = this.left.get(group);
    const left =
      known ?? group?.childNodes.filter((node) => "tagName" in node && node.tagName === "tr").length ?? 1;
    this.left.set(group, left - 1);
    return Math.max(1, left);
  }
}

/** What a cell says of its shape. `rowsLeft` as RowsLeft says. */
export function shapeOf(cell: Element, rowsLeft: number): CellShape {
  const rows = count(attribute(cell, "rowspan"));
  return {
    type: cell.tagName === "th" ? "tableHeader" : "tableCell",
    colspan: Math.min(MAX_COLUMNS, count(attribute(cell, "colspan")) || 1),
    // 0 means to the end of the group.
    rowspan: rows === 0 ? rowsLeft : Math.min(rows, rowsLeft),
    align: alignOf(cell),
  };
}

const count = (value: string | null) => Number(/^\s*\+?(\d{1,5})/.exec(value ?? "1")?.[1] ?? 1);

function alignOf(cell: Element): CellShape["align"] {
  const said =
    /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i.exec(
      (attribute(cell, "style") ?? "").slice(0, 500),
    )?.[1] ?? attribute(cell, "align");
  switch (said?.trim().toLowerCase()) {
    case "left":
      return "left";
    case "center":
      return "center";
    case "right":
      return "right";
    default:
      return null;
  }
}
