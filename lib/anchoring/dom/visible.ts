import type { TextMap } from "./text-map";

/**
 * The blocks between two heights of the window, as positions `[first, last)`: a binary search over the
 * blocks' boxes, so that scrolling costs the same in a letter and in a book. A block that the page does
 * not show counts as being above.
 */
export function blocksBetween(map: TextMap, top: number, bottom: number): { first: number; last: number } {
  const count = map.elements.length;
  const first = firstWhere(count, (index) => box(map, index).bottom >= top);
  const last = firstWhere(count, (index) => box(map, index).top > bottom);
  return { first, last: Math.max(first, last) };
}

/** Cells of a row stand beside each other, and the search asks for what stands one below the other: the table. */
function box(map: TextMap, index: number): { top: number; bottom: number } {
  const element = map.elements[index];
  return (
    (element?.closest("table") ?? element)?.getBoundingClientRect() ?? {
      top: Number.NEGATIVE_INFINITY,
      bottom: Number.NEGATIVE_INFINITY,
    }
  );
}

function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
