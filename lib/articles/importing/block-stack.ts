import { type Block, type ListItem, MAX_NESTING } from "@/lib/anchoring/document/schema";
import { aside, bulletList, listItem, orderedList, paragraph, quotation } from "./make-blocks";
import { ImportRefusal } from "./refusal";

type ContainerType = "blockquote" | "aside" | "bulletList" | "orderedList" | "listItem";
type Open = {
  type: ContainerType | "doc";
  /** Blocks, or the items of a list. */
  blocks: Block[];
  items: ListItem[];
  start: number;
  /** An item that the source never opened: its list held something bare. */
  implied: boolean;
};

/** The containers that are open while blocks come in. Empty containers vanish when they are closed. */
export class BlockStack {
  private readonly open: Open[] = [frame("doc")];

  /** How many containers are open; give it to `closeTo` later. */
  get depth(): number {
    return this.open.length;
  }

  /** @throws {ImportRefusal} for nesting beyond MAX_NESTING, because cutting it would change what it says. */
  enter(type: ContainerType, start = 1): void {
    if (type === "listItem") this.closeImplied();
    else this.implyItem();
    this.push(frame(type, start));
  }

  add(block: Block): void {
    this.implyItem();
    this.top.blocks.push(block);
  }

  closeTo(depth: number): void {
    while (this.open.length > depth) this.close();
  }

  /** True where an item may open: right in a list, or after something bare in one. */
  get inList(): boolean {
    return isList(this.top) || this.top.implied;
  }

  finish(): Block[] {
    this.closeTo(1);
    return this.top.blocks;
  }

  private get top(): Open {
    return this.open.at(-1) ?? frame("doc");
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

  private implyItem(): void {
    if (isList(this.top)) this.push({ ...frame("listItem"), implied: true });
  }

  private closeImplied(): void {
    if (this.top.implied) this.close();
  }

  private close(): void {
    const closed = this.open.pop();
    if (!closed) return;
    const { type, blocks, items } = closed;
    if (type === "listItem") {
      // In a numbered list an empty item still counts.
      if (blocks.length > 0 || this.top.type === "orderedList")
        this.top.items.push(listItem(blocks.length > 0 ? blocks : [paragraph([])]));
    } else if (isList(closed)) {
      if (items.length > 0)
        this.top.blocks.push(type === "bulletList" ? bulletList(items) : orderedList(items, closed.start));
    } else if (blocks.length > 0) this.top.blocks.push(type === "aside" ? aside(blocks) : quotation(blocks));
  }
}

const frame = (type: Open["type"], start = 1): Open => ({
  type,
  blocks: [],
  items: [],
  start,
  implied: false,
});
const isList = ({ type }: Open) => type === "bulletList" || type === "orderedList";
