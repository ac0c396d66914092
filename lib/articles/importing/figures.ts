import type { Block, TableRow } from "@/lib/anchoring/document/schema";
import { figure, isCaption, table } from "./make-blocks";
import { squareRows } from "./square-rows";

const PICTURED = new Set<Block["type"]>(["image", "table", "codeBlock", "formulaBlock"]);

/** A figure, where the parts are captions before or after pictures, tables, code or formulas; else the parts. */
export function figureOrParts(parts: Block[]): Block[] {
  const captions = parts.filter(isCaption).length;
  const rest = parts.filter((block) => !isCaption(block));
  const together =
    parts.findIndex((block) => !isCaption(block)) === captions || parts.findIndex(isCaption) === rest.length;
  return captions > 0 && rest.length > 0 && together && rest.every(({ type }) => PICTURED.has(type))
    ? [figure(parts)]
    : parts;
}

/**
 * A table with what its caption holds, as a figure where one may stand and the caption is one. A table without
 * any words vanishes.
 */
export function tableWithCaption(rows: TableRow[], caption: Block[], inSmallRoom: boolean): Block[] {
  const filled = rows.some(({ content: cells }) =>
    cells.some(({ content }) =>
      content.some((block) => block.type !== "paragraph" || (block.content ?? []).length > 0),
    ),
  );
  if (!filled) return caption;
  const parts = [...caption, table(squareRows(rows))];
  return inSmallRoom || caption.length === 0 ? parts : figureOrParts(parts);
}
