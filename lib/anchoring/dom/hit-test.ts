import { blockAt } from "../document/canonical";
import { offsetFromPosition, pointFromOffset } from "./offsets";
import type { TextMap } from "./text-map";

export { createHitIndex, type HitEntry, type HitIndex } from "./hit-index";

/** Pixels around a letter that still count as the letter: the space between two lines, a finger's slip. */
const REACH = 4;

/**
 * The unit of the canonical text that is drawn under a point of the window (client coordinates). Null where
 * the point is over no text, as in the margin or after the last word of a paragraph.
 *
 * Cost: one question to the browser about the caret and at most two about the box of a letter.
 */
export function offsetFromPoint(map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret) return null;
  const offset = offsetFromPosition(map, caret.node, caret.offset);
  if (offset === null) return null;
  // The caret goes to the nearer side of a letter: the letter is the one after it or the one before it.
  if (covers(map, offset, x, y)) return offset;
  return covers(map, offset - 1, x, y) ? offset - 1 : null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Safari before 26. Gone from the standard, so the types mark it as deprecated.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function covers(map: TextMap, offset: number, x: number, y: number): boolean {
  const span = map.spans[blockAt(map.spans, offset)];
  if (!span || offset < span.start || offset >= span.end) return false;
  const from = pointFromOffset(map, offset, "start");
  const to = pointFromOffset(map, offset + 1, "end");
  if (!from || !to) return false;
  const letter = document.createRange();
  letter.setStart(from.node, from.offset);
  letter.setEnd(to.node, to.offset);
  for (const box of letter.getClientRects()) {
    const inside = x >= box.left - 1 && x <= box.right + 1;
    if (inside && y >= box.top - REACH && y <= box.bottom + REACH) return true;
  }
  return false;
}
