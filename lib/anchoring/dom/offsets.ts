import type { Span } from "../boundaries";
import { blockAt } from "../document/canonical";
import { isAtom, isText, type Leaf, type TextMap } from "./text-map";

/** A place in the page between two units of text, as `Range` takes it. */
export type DomPoint = { node: Node; offset: number };

/**
 * Which of two neighbouring text nodes a point between them belongs to: `start` is where a range begins
 * (the later node), `end` where it ends (the earlier node).
 */
export type Edge = "start" | "end";

/**
 * Where an offset of the canonical text lies in the page. Null when it is outside the text, between two
 * blocks, or in a block whose text the page no longer shows.
 *
 * Cost: a binary search of the blocks, then of the one block's text nodes.
 */
export function pointFromOffset(map: TextMap, offset: number, edge: Edge): DomPoint | null {
  const index = blockAt(map.spans, offset);
  const span = map.spans[index];
  if (!span || offset > span.end) return null;
  return pointInBlock(map, index, offset - span.start, edge);
}

/**
 * The DOM range of `[start, end)`. Across blocks it also covers what stands between them; painting goes
 * block by block instead. Null as in `pointFromOffset`.
 */
export function rangeFromOffsets(map: TextMap, start: number, end: number): Range | null {
  const from = pointFromOffset(map, start, "start");
  const to = pointFromOffset(map, end, "end");
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * What of the canonical text a range of the page covers. Ends that lie between blocks, in a "notes" button
 * or outside of the article move inwards to the nearest block; the line feed between two blocks is never
 * an end. Null when nothing of the text is covered, or the range is of another document.
 *
 * Cost: a binary search of the blocks, then the nodes of the two blocks that hold the ends.
 */
export function offsetsFromRange(map: TextMap, range: AbstractRange): Span | null {
  if (
    range.startContainer.ownerDocument !== map.root.ownerDocument &&
    range.startContainer !== map.root.ownerDocument
  ) {
    return null;
  }
  const from = startOffset(map, range.startContainer, range.startOffset);
  const to = endOffset(map, range.endContainer, range.endOffset);
  return from !== null && to !== null && from < to ? { start: from, end: to } : null;
}

/**
 * The canonical offset of a place inside a block. Null outside of all blocks. A place inside of an atom is
 * before it for a start, and after it for an end.
 */
export function offsetFromPosition(
  map: TextMap,
  node: Node,
  offset: number,
  edge: Edge = "start",
): number | null {
  const index = blockHolding(map, node);
  const span = map.spans[index];
  const units = span && unitsBefore(map, index, node, offset, edge);
  return span && typeof units === "number" ? span.start + units : null;
}

function startOffset(map: TextMap, node: Node, offset: number): number | null {
  const inside = offsetFromPosition(map, node, offset);
  if (inside === null) {
    return blockHolding(map, node) === -1
      ? (map.spans[firstBlockAfter(map, node, offset)]?.start ?? null)
      : null;
  }
  const index = blockAt(map.spans, inside);
  const atEnd = inside === map.spans[index]?.end && inside !== map.spans[index]?.start;
  return atEnd ? (map.spans[index + 1]?.start ?? null) : inside;
}

function endOffset(map: TextMap, node: Node, offset: number): number | null {
  const inside = offsetFromPosition(map, node, offset, "end");
  if (inside === null) {
    return blockHolding(map, node) === -1
      ? (map.spans[firstBlockAfter(map, node, offset) - 1]?.end ?? null)
      : null;
  }
  const index = blockAt(map.spans, inside);
  // A triple click ends at the beginning of the next block.
  return inside === map.spans[index]?.start ? (map.spans[index - 1]?.end ?? null) : inside;
}

function blockHolding(map: TextMap, node: Node): number {
  const element = isElement(node) ? node : node.parentElement;
  const block = element?.closest("[data-b]");
  return block ? map.indexOf(block) : -1;
}

/** The first block that begins after a place which lies in no block; the number of blocks if none does. */
function firstBlockAfter(map: TextMap, node: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(node, offset);
  place.collapse(true);
  let low = 0;
  let high = map.elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = map.elements[middle];
    if (block && place.comparePoint(block, 0) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function unitsBefore(map: TextMap, index: number, node: Node, offset: number, edge: Edge): number | null {
  const leaves = map.leaves(index);
  const last = leaves.at(-1);
  if (!last) return map.elements[index]?.hasChildNodes() ? null : 0;
  if (isText(node)) {
    const leaf = leaves.find((candidate) => candidate.node === node);
    if (leaf) return leaf.start + Math.min(offset, leaf.length);
  }
  const place = document.createRange();
  place.setStart(node, Math.min(offset, isText(node) ? node.length : node.childNodes.length));
  place.collapse(true);
  // Leaves are in document order, so the first that does not end before the place is the one.
  const next = leaves.find((leaf) => !endsBefore(leaf, place));
  if (!next) return last.start + last.length;
  return isAtom(next.node) && next.node.contains(node) ? besideAtom(next, place, edge) : next.start;
}

/** An atom that a range covers a part of is covered as a whole; one that it only touches is not. */
function besideAtom({ node: atom, start, length }: Leaf, place: Range, edge: Edge): number {
  const part = document.createRange();
  part.selectNodeContents(atom);
  if (edge === "end") part.setEnd(place.startContainer, place.startOffset);
  else part.setStart(place.startContainer, place.startOffset);
  const touches = part.toString() === "" && atom.textContent !== "";
  return (edge === "end") === touches ? start : start + length;
}

function endsBefore({ node }: Leaf, place: Range): boolean {
  if (isText(node)) return place.comparePoint(node, node.length) <= 0;
  const parent = node.parentNode;
  return parent !== null && place.comparePoint(parent, siblingIndex(node) + 1) <= 0;
}

function pointInBlock(map: TextMap, index: number, units: number, edge: Edge): DomPoint | null {
  const leaves = map.leaves(index);
  const leaf = leaves[leafAt(leaves, units, edge)];
  if (!leaf) return null;
  if (isText(leaf.node)) return { node: leaf.node, offset: units - leaf.start };
  const parent = leaf.node.parentNode;
  return parent && { node: parent, offset: siblingIndex(leaf.node) + (units - leaf.start) };
}

/** For a start the last piece that begins at or before `units`, for an end the last that begins before. */
function leafAt(leaves: readonly Leaf[], units: number, edge: Edge): number {
  let low = 0;
  let high = leaves.length - 1;
  let found = leaves.length > 0 ? 0 : -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = leaves[middle]?.start ?? 0;
    if (edge === "start" ? start <= units : start < units) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

function siblingIndex(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index += 1;
  return index;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
