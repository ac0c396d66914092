/** Tables, with the roles by which `prosemirror-tables` knows them. */
import { Node } from "@tiptap/core";
import { blockId } from "./attributes";

const ALIGN = ["left", "center", "right"] as const;

const ROLES: Readonly<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

const cell = (name: "tableCell" | "tableHeader", tag: "td" | "th") =>
  Node.create({
    name,
    content: "(paragraph | bulletList | orderedList | codeBlock | image | formulaBlock)+",
    isolating: true,
    addAttributes: () => ({
      ...blockId,
      colspan: span("colspan"),
      rowspan: span("rowspan"),
      align: {
        default: null,
        parseHTML: (element) =>
          ALIGN.find((side) => side === element.style.textAlign || element.classList.contains(side)) ?? null,
        renderHTML: ({ align }) => (align === null ? {} : { class: align }),
      },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

const span = (name: "colspan" | "rowspan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.max(1, Math.trunc(Number(element.getAttribute(name) ?? 1)) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
});

export const TableCell = cell("tableCell", "td");
export const TableHeader = cell("tableHeader", "th");

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  addAttributes: () => blockId,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
});
