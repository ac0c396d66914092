import { blockAt } from "@/lib/anchoring/document/canonical";
import { rangeFromOffsets } from "@/lib/anchoring/dom/offsets";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import type { Chosen } from "./use-selection";

/** Between the bar and the words, in pixels; below a finger's selection its handles need room. */
const GAP = { mouse: 8, keys: 8, touch: 28 } as const;
/** The bar's least distance to the window's edges. */
const EDGE = 8;

type Box = { left: number; right: number; top: number; bottom: number };

/** Where the bar stands, in window coordinates: near the passage, and always inside the window. */
export function placeBar(
  map: TextMap,
  chosen: Chosen,
  bar: { width: number; height: number },
): { left: number; top: number } | null {
  const ends = boxesOf(map, chosen);
  if (!ends) return null;
  const { first, last } = ends;
  const gap = GAP[chosen.by];
  const above = first.top - gap - bar.height;
  const below = last.bottom + gap;
  const lowest = window.innerHeight - bar.height - EDGE;
  // The system's own menu stands above what a finger selected, so the bar goes below.
  const wanted = chosen.by === "touch" ? (below <= lowest ? below : above) : above >= EDGE ? above : below;
  const middle = first.top === last.top ? (first.left + last.right) / 2 : (first.left + first.right) / 2;
  return {
    left: clamp(middle - bar.width / 2, EDGE, window.innerWidth - bar.width - EDGE),
    top: clamp(wanted, EDGE, lowest),
  };
}

/** The boxes of the first and the last unit; of the whole picture where one was chosen. */
function boxesOf(map: TextMap, { start, end, block }: Chosen): { first: Box; last: Box } | null {
  const whole = block ? map.elements[blockAt(map.spans, start)]?.getBoundingClientRect() : null;
  const first = whole ?? rangeFromOffsets(map, start, start + 1)?.getClientRects()[0];
  const last = whole ?? rangeFromOffsets(map, end - 1, end)?.getBoundingClientRect();
  return first && last ? { first, last } : null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
