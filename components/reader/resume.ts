import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { blocksBetween } from "@/lib/anchoring/dom/visible";
import { browserStorage } from "@/lib/client/storage";

/** Where somebody stopped: a block, and how much of it was above the screen, from 0 to 1. */
export type ReadingPlace = { block: string; part: number };

/** Kept at most so often while the reader scrolls, in milliseconds. */
const EVERY = 5_000;
/** The height that the top bar may cover, in pixels. */
const TOP = 56;

const keyOf = (articleId: string) => `wn:place:${articleId}`;

/** What was kept for an article; null where nothing was, or something strange. */
export function keptPlace(articleId: string): ReadingPlace | null {
  try {
    const kept: unknown = JSON.parse(browserStorage().getItem(keyOf(articleId)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("block" in kept) || !("part" in kept)) return null;
    const { block, part } = kept;
    return typeof block === "string" && typeof part === "number" && part >= 0 && part <= 1
      ? { block, part }
      : null;
  } catch {
    return null;
  }
}

/** Goes back to where the reader stopped. False where there is no such place, or it is on the first screen. */
export function restorePlace(map: TextMap, articleId: string): boolean {
  const place = keptPlace(articleId);
  const index = place ? map.spans.findIndex(({ id }) => id === place.block) : -1;
  const box = map.elements[index]?.getBoundingClientRect();
  if (!place || !box) return false;
  const top = window.scrollY + box.top + box.height * place.part - TOP;
  if (top < window.innerHeight / 2) return false;
  window.scrollTo({ top, behavior: "instant" });
  return true;
}

/** Keeps the place while the reader moves through the text: seldom, and when the page is left. */
export function keepPlace(map: TextMap, articleId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const place = placeNow(map);
    try {
      if (place) browserStorage().setItem(keyOf(articleId), JSON.stringify(place));
      else browserStorage().removeItem(keyOf(articleId));
    } catch {
      // A full or forbidden storage costs the reader a search, not a note.
    }
  };
  const onScroll = () => {
    timer ??= setTimeout(keep, EVERY);
  };
  const onHide = () => {
    if (timer !== undefined) keep();
  };
  const onVisibility = () => document.visibilityState === "hidden" && onHide();
  window.addEventListener("scroll", onScroll, { passive: true });
  window.addEventListener("pagehide", onHide);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    onHide();
    window.removeEventListener("scroll", onScroll);
    window.removeEventListener("pagehide", onHide);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}

/** The block at the top of the screen; null while the text's beginning is still there. */
function placeNow(map: TextMap): ReadingPlace | null {
  const { first } = blocksBetween(map, TOP, TOP);
  const span = map.spans[first];
  const box = map.elements[first]?.getBoundingClientRect();
  if (!span || !box || first === 0) return null;
  const part = box.height > 0 ? (TOP - box.top) / box.height : 0;
  return { block: span.id, part: Math.min(1, Math.max(0, part)) };
}
