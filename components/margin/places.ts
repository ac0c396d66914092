/** Where annotations stand on the page, asked of the browser only for those near the screen. */
import { blockAt } from "@/lib/anchoring/document/canonical";
import { rangeFromOffsets } from "@/lib/anchoring/dom/offsets";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import type { BlockPlace } from "./gather";

/** A stretch of the canonical text, half-open; `from` is -1 where notes on the whole text are in it. */
export type Stretch = { from: number; to: number };

/**
 * The stretch of the text whose blocks lie within `reach` pixels of the screen. Two binary searches over
 * the blocks. Empty where the page shows none of the text.
 */
export function stretchNear(map: TextMap, reach: number): Stretch {
  const { spans } = map;
  const first = lastBlockAbove(map, -reach);
  const last = lastBlockAbove(map, window.innerHeight + reach);
  if (last < 0) return { from: -1, to: -1 };
  return { from: first <= 0 ? -1 : (spans[first]?.start ?? 0), to: (spans[last]?.end ?? 0) + 1 };
}

/** The last block whose top is at or above `y` of the window, or -1. */
function lastBlockAbove({ elements }: TextMap, y: number): number {
  let low = 0;
  let high = elements.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top <= y) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Remembers tops until the page is laid out anew. In pixels below the top of the article element. */
export type Places = {
  top(start: number): number;
  /** The block that holds an offset: the same object each time, until forgotten. Null for the whole text. */
  block(start: number): BlockPlace | null;
  forget(): void;
};

/** How far one character reaches, for asking where a passage begins. */
const FIRST = 1;

export function createPlaces(map: TextMap): Places {
  const tops = new Map<number, number>();
  const blocks = new Map<number, BlockPlace>();
  return {
    top(start) {
      if (start < 0) return 0;
      const known = tops.get(start);
      if (known !== undefined) return known;
      const index = blockAt(map.spans, start);
      const span = map.spans[index];
      // A place at the end of a block, where something stood that is no more, is on the block's last line.
      const at = span ? Math.max(span.start, Math.min(start, span.end - FIRST)) : start;
      const range = span && span.start < span.end ? rangeFromOffsets(map, at, at + FIRST) : null;
      // The first rectangle: a character that ends a line may have two.
      const box = range?.getClientRects()[0] ?? map.elements[index]?.getBoundingClientRect();
      const top = box ? box.top - map.root.getBoundingClientRect().top : 0;
      tops.set(start, top);
      return top;
    },
    block(start) {
      const index = start < 0 ? -1 : blockAt(map.spans, start);
      const known = blocks.get(index);
      const box = map.elements[index]?.getBoundingClientRect();
      if (known || !box) return known ?? null;
      const made = { top: box.top - map.root.getBoundingClientRect().top, height: box.height };
      blocks.set(index, made);
      return made;
    },
    forget() {
      tops.clear();
      blocks.clear();
    },
  };
}

/**
 * Scrolls so that a passage stands in the upper part of the screen, unless it is in view already between
 * the top bar and `bottom` pixels above the lower edge.
 */
export function showPassage(map: TextMap, start: number, end: number, bottom: number): void {
  const range = start < 0 || start === end ? null : rangeFromOffsets(map, start, end);
  const block = start < 0 ? null : map.elements[blockAt(map.spans, start)];
  const box = (range ?? block ?? map.root).getBoundingClientRect();
  const free = window.innerHeight - bottom;
  if (box.top >= 80 && Math.min(box.bottom, box.top + 120) <= free - 16) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const target = Math.max(0, window.scrollY + box.top - Math.max(80, free * 0.3));
  window.scrollTo({ top: start < 0 ? 0 : target, behavior: calm ? "instant" : "smooth" });
}
