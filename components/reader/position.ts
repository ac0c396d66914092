import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { blocksBetween } from "@/lib/anchoring/dom/visible";
import { call } from "@/lib/client/api";
import type { PositionClaim, PositionView } from "@/lib/readings/wire";

/** Kept on the server at most so often, in milliseconds: a book is read for hours, by many. */
const EVERY = 15_000;
/** So long somebody stays before a place counts as read, in milliseconds. */
const SETTLES = 1_500;
/** The height that the top bar may cover, in pixels. */
const TOP = 56;

/** What of the text is on the screen, in UTF-16 offsets; null where nothing of it is. */
export function onScreen(map: TextMap): { start: number; end: number } | null {
  const { first, last } = blocksBetween(map, TOP, window.innerHeight);
  if (first >= last) return null;
  const start = offsetAt(map, first, TOP);
  const end = offsetAt(map, last - 1, window.innerHeight);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The offset in a block that stands at a height of the window: as much of its text as of its box is above. */
function offsetAt(map: TextMap, index: number, height: number): number | null {
  const span = map.spans[index];
  const box = map.elements[index]?.getBoundingClientRect();
  if (!span || !box) return null;
  const above = box.height > 0 ? (height - box.top) / box.height : 0;
  return Math.round(span.start + Math.min(1, Math.max(0, above)) * (span.end - span.start));
}

/** Where the reader is on the server, or null: nowhere yet, or nobody could be asked. */
export const askPosition = (articleId: string): Promise<PositionView | null> =>
  call<PositionView | null>("GET", `/articles/${articleId}/position`).catch(() => null);

type Kept = (position: PositionView) => void;

/** Tells the server seldom, while somebody reads, where they are; and when the page is left. The answer ends it. */
export function tellPosition(map: TextMap, articleId: string, editionId: string, onKept: Kept): () => void {
  const path = `/articles/${articleId}/position`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let told = "";
  let moved = false;
  const claim = (): PositionClaim | null => {
    const seen = onScreen(map);
    return seen && { editionId, start: seen.start, furthest: seen.end };
  };
  const tell = () => {
    timer = undefined;
    const now = claim();
    if (!now || JSON.stringify(now) === told) return;
    last = Date.now();
    told = JSON.stringify(now);
    // What was not kept is told with the next place.
    call<PositionView>("PUT", path, now).then(onKept, () => {});
  };
  const later = () => {
    timer ??= setTimeout(tell, Math.max(SETTLES, last + EVERY - Date.now()));
  };
  const leave = () => {
    // A page that was opened and left says nothing of a place.
    const now = moved && timer !== undefined ? claim() : null;
    clearTimeout(timer);
    timer = undefined;
    if (!now || JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    void fetch(`/api/v1${path}`, {
      method: "PUT",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: told,
    }).catch(() => {});
  };
  const onScroll = () => {
    moved = true;
    later();
  };
  const onVisibility = () => document.visibilityState === "hidden" && leave();
  later();
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    leave();
    removeEventListener("scroll", onScroll);
    removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
