import {
  type Block,
  type Footnote,
  type ListItem,
  MAX_NESTING,
  type TableCell,
  type TableRow,
} from "@/lib/anchoring/document/schema";
import { figureOrParts, tableWithCaption } from "./figures";
import {
  aside,
  bulletList,
  type CellShape,
  footnote,
  listItem,
  orderedList,
  paragraph,
  quotation,
  tableCell,
  tableRow,
} from "./make-blocks";
import { ImportRefusal } from "./refusal";

/** What can be opened, with what is known of it then. */
export type Opening =
  | { type: "blockquote" | "aside" | "bulletList" | "listItem" | "table" | "tableRow" | "figure" }
  | { type: "orderedList"; start: number }
  | { type: "cell"; shape: CellShape }
  | { type: "footnote"; name: string };

type Open = {
  opening: Opening | { type: "doc" };
  blocks: Block[];
  /** The items of a list, the rows of a table or the cells of a row. */
  parts: (ListItem | TableRow | TableCell)[];
  /** A part that the source never opened: its list or row held something bare. */
  implied: boolean;
};

/**
 * The containers that are open while blocks come in. Empty containers vanish when they are closed, but for
 * the cells of tables and the items of numbered lists.
 */
export class BlockStack {
  private readonly open: Open[] = [frame({ type: "doc" })];
  /** Notes go out of the text, wherever they stood. */
  readonly notes: Footnote[] = [];

  /** How many containers are open; give it to `closeTo` later. */
  get depth(): number {
    return this.open.length;
  }

  /** @throws {ImportRefusal} for nesting beyond MAX_NESTING, because cutting it would change what it says. */
  enter(opening: Opening): void {
    if (opening.type === "listItem" || opening.type === "cell") this.closeImplied();
    else if (opening.type !== "tableRow" && opening.type !== "footnote") this.implyPart();
    this.push(frame(opening));
  }

  add(block: Block): void {
    this.implyPart();
    this.top.blocks.push(block);
  }

  closeTo(depth: number): void {
    while (this.open.length > depth) this.close();
  }

  /** True where an item may open: right in a list, or after something bare in one. */
  get inList(): boolean {
    return isList(this.top) || (this.top.implied && this.top.opening.type === "listItem");
  }

  /** True where neither a figure nor a table may open. */
  get inSmallRoom(): boolean {
    return this.open.some(
      ({ opening: { type } }) => type === "cell" || type === "footnote" || type === "figure",
    );
  }

  finish(): Block[] {
    this.closeTo(1);
    return this.top.blocks;
  }

  private get top(): Open {
    return this.open.at(-1) ?? frame({ type: "doc" });
  }

  private push(open: Open): void {
    if (this.open.length > MAX_NESTING)
      throw new ImportRefusal(
        "too-deep",
        `Lists and quotations lie more than ${MAX_NESTING} deep in each other.`,
        "Make the nesting flatter, or import it as plain text.",
      );
    this.open.push(open);
  }

  private implyPart(): void {
    if (isList(this.top)) this.push({ ...frame({ type: "listItem" }), implied: true });
    if (this.top.opening.type === "tableRow")
      this.push({ ...frame({ type: "cell", shape: BARE_CELL }), implied: true });
  }

  private closeImplied(): void {
    if (this.top.implied) this.close();
  }

  private close(): void {
    const closed = this.open.pop();
    if (!closed) return;
    const { opening, blocks, parts } = closed;
    const { top } = this;
    switch (opening.type) {
      case "listItem":
        // In a numbered list an empty item still counts.
        if (blocks.length > 0 || top.opening.type === "orderedList")
          top.parts.push(listItem(blocks.length > 0 ? blocks : [paragraph([])]));
        return;
      case "bulletList": {
        const items = parts.filter((part) => part.type === "listItem");
        if (items.length > 0) top.blocks.push(bulletList(items));
        return;
      }
      case "orderedList": {
        const items = parts.filter((part) => part.type === "listItem");
        if (items.length > 0) top.blocks.push(orderedList(items, opening.start));
        return;
      }
      case "cell":
        top.parts.push(tableCell(opening.shape, blocks));
        return;
      case "tableRow":
        top.parts.push(tableRow(parts.filter(isCell)));
        return;
      case "table": {
        const rows = parts.filter((part) => part.type === "tableRow");
        for (const block of tableWithCaption(rows, blocks, this.inSmallRoom)) top.blocks.push(block);
        return;
      }
      case "figure":
        for (const block of figureOrParts(blocks)) top.blocks.push(block);
        return;
      case "footnote":
        this.notes.push(footnote(opening.name, blocks));
        return;
      case "blockquote":
      case "aside":
        if (blocks.length > 0) top.blocks.push(opening.type === "aside" ? aside(blocks) : quotation(blocks));
        return;
    }
  }
}

const BARE_CELL: CellShape = { type: "tableCell", colspan: 1, rowspan: 1, align: null };
const isCell = (part: Open["parts"][number]): part is TableCell =>
  part.type === "tableCell" || part.type === "tableHeader";
const frame = (opening: Open["opening"]): Open => ({ opening, blocks: [], parts: [], implied: false });
const isList = ({ opening: { type } }: Open) => type === "bulletList" || type === "orderedList";
