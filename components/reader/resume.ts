import { blockAt } from "@/lib/anchoring/document/canonical";
import type { TextMap } from "@/lib/anchoring/dom/text-map";
import { blocksBetween } from "@/lib/anchoring/dom/visible";
import { call } from "@/lib/client/api";
import { browserStorage } from "@/lib/client/storage";
import type { PlaceInEdition } from "@/lib/editions/wire";
import type { PositionView } from "@/lib/readings/wire";

/**
 * Where somebody stopped: a block, and how much of it was above the screen, from 0 to 1. In which edition, and at
 * which offset of its text: for another edition, where that block may be gone. `at` is when, in milliseconds.
 */
export type ReadingPlace = { block: string; part: number; edition?: string; offset?: number; at?: number };

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
    if (typeof block !== "string" || typeof part !== "number" || !(part >= 0 && part <= 1)) return null;
    const edition = "edition" in kept && typeof kept.edition === "string" ? kept.edition : undefined;
    const offset = "offset" in kept && Number.isInteger(kept.offset) ? Number(kept.offset) : undefined;
    const at = "at" in kept && typeof kept.at === "number" ? kept.at : 0;
    return { block, part, at, ...(edition && { edition }), ...(offset !== undefined && { offset }) };
  } catch {
    return null;
  }
}

/**
 * Goes back to where the reader stopped. False where there is no such place, or it is on the first screen. Where the
 * block is not in this edition, the server is asked what stands in its place. `remote` is where they were last on any
 * device: it counts where it is newer than what this one keeps.
 */
export async function restorePlace(
  map: TextMap,
  articleId: string,
  editionId: string,
  remote: PositionView | null = null,
): Promise<boolean> {
  const local = keptPlace(articleId);
  const kept = remote && Date.parse(remote.at) > (local?.at ?? 0) ? placeOf(map, remote, editionId) : local;
  const known = kept !== null && map.spans.some(({ id }) => id === kept.block);
  const place = kept && !known ? await placeInEdition(map, kept, editionId) : kept;
  const index = place ? map.spans.findIndex(({ id }) => id === place.block) : -1;
  const box = map.elements[index]?.getBoundingClientRect();
  if (!place || !box) return false;
  const top = window.scrollY + box.top + box.height * place.part - TOP;
  // Whoever has begun to move meanwhile goes on from there.
  if (top < window.innerHeight / 2 || window.scrollY > 0) return false;
  window.scrollTo({ top, behavior: "instant" });
  return true;
}

/** A place that the server kept. Of another edition only the offset means something. */
function placeOf(
  map: TextMap,
  { editionId: edition, start: offset }: PositionView,
  shown: string,
): ReadingPlace {
  const span = edition === shown ? map.spans[blockAt(map.spans, offset)] : undefined;
  const part = span ? (offset - span.start) / Math.max(1, span.end - span.start) : 0;
  return { block: span?.id ?? "", part: Math.min(1, Math.max(0, part)), edition, offset };
}

async function placeInEdition(
  map: TextMap,
  { edition, offset }: ReadingPlace,
  editionId: string,
): Promise<ReadingPlace | null> {
  if (!edition || edition === editionId || offset === undefined) return null;
  const query = new URLSearchParams({ edition, offset: String(offset) });
  try {
    const place = await call<PlaceInEdition>("GET", `/editions/${editionId}/place?${query}`);
    const span = map.spans[blockAt(map.spans, place.offset)];
    if (!span) return null;
    const length = Math.max(1, span.end - span.start);
    return { block: span.id, part: Math.min(1, Math.max(0, (place.offset - span.start) / length)) };
  } catch {
    // The text opens at its beginning, as for a new reader.
    return null;
  }
}

/** Keeps the place while the reader moves through the text: seldom, and when the page is left. */
export function keepPlace(map: TextMap, articleId: string, editionId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    keepPlaceNow(map, articleId, editionId);
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

/** Keeps the place at once: the page is about to show something else. */
export function keepPlaceNow(map: TextMap, articleId: string, editionId: string): void {
  const place = placeNow(map, editionId);
  try {
    if (place) browserStorage().setItem(keyOf(articleId), JSON.stringify(place));
    else browserStorage().removeItem(keyOf(articleId));
  } catch {
    // A full or forbidden storage costs the reader a search, not a note.
  }
}

/** The block at the top of the screen; null while the text's beginning is still there. */
function placeNow(map: TextMap, edition: string): ReadingPlace | null {
  const { first } = blocksBetween(map, TOP, TOP);
  const span = map.spans[first];
  const box = map.elements[first]?.getBoundingClientRect();
  if (!span || !box || first === 0) return null;
  const above = box.height > 0 ? (TOP - box.top) / box.height : 0;
  const part = Math.min(1, Math.max(0, above));
  const offset = Math.round(span.start + part * (span.end - span.start));
  return { block: span.id, part, edition, offset, at: Date.now() };
}
