import type { Span } from "../boundaries";
import { assignDepths, freeDepth } from "./depths";
import type { HitEntry, HitIndex } from "./hit-index";
import { createLiveIndex } from "./live-index";
import { pointFromOffset } from "./offsets";
import { canPaint, registerHighlights, type Spotlight } from "./registry";
import type { TextMap } from "./text-map";
import { blocksBetween } from "./visible";

/** A mark to paint: its passage and the name of its colour. */
export type PaintEntry = HitEntry & { tone: string };

/**
 * Paints marks over an article without touching its document (CSS Custom Highlight API). Only blocks within
 * one window's height of what is on screen are painted. Without the API nothing is painted and all else works.
 */
export type Painter = {
  /** The marks that are there now, painted or not, to ask what is at a place. */
  readonly index: HitIndex<PaintEntry>;
  /** Replaces all marks. O(n log n), plus painting what is near the window. */
  set(entries: readonly PaintEntry[]): void;
  /** Adds or replaces one mark; paints it at once and touches no other. O(√n log n) on average. */
  add(entry: PaintEntry): void;
  remove(id: string): void;
  /** Puts one mark in the light; null takes the light away. */
  focus(id: string | null): void;
  hover(id: string | null): void;
  /** The passage that somebody is about to write on; it stays while the selection is elsewhere. */
  draft(span: Span | null): void;
  /** Lights a passage up for a moment. */
  flash(span: Span | null): void;
  /** Paints what has come near the window and lets go of what left it. O(log blocks) where nothing did. */
  refresh(): void;
  /** Stops listening and takes all paint away. */
  dispose(): void;
};

type Piece = { range: AbstractRange; highlight: Highlight };

/** How long a flash stays after the page came to rest. */
const FLASH_MS = 2_000;

export function createPainter(map: TextMap, tones: readonly string[]): Painter {
  const paints = canPaint() ? registerHighlights(tones) : null;
  let depths = new Map<string, number>();
  let index = createLiveIndex<PaintEntry>([]);
  const painted = new Map<number, Map<string, Piece>>();
  const lit = new Map<Spotlight, string | Span>();
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  function paintBlock(block: number): void {
    const span = map.spans[block];
    const pieces = new Map<string, Piece>();
    painted.set(block, pieces);
    if (!span) return;
    for (const entry of index.overlapping(span.start, span.end)) paintPiece(block, entry, pieces);
  }

  function paintPiece(block: number, entry: PaintEntry, pieces: Map<string, Piece>): void {
    const highlight = paints?.tone(entry.tone, depths.get(entry.id) ?? 0);
    const range = highlight && rangeInBlock(map, block, entry);
    if (!range) return;
    highlight.add(range);
    pieces.set(entry.id, { range, highlight });
  }

  function unpaintBlock(block: number): void {
    for (const { range, highlight } of painted.get(block)?.values() ?? []) highlight.delete(range);
    painted.delete(block);
  }

  function light(name: Spotlight, what: string | Span | null): void {
    const highlight = paints?.spotlight(name);
    if (!highlight) return;
    if (highlight.size > 0) highlight.clear();
    if (what === null) {
      lit.delete(name);
      return;
    }
    lit.set(name, what);
    const span = typeof what === "string" ? index.get(what) : what;
    if (!span) return;
    for (const block of painted.keys()) {
      const range = rangeInBlock(map, block, span);
      if (range) highlight.add(range);
    }
  }

  function relight(): void {
    for (const [name, what] of lit) light(name, what);
  }

  function refresh(): void {
    if (!paints) return;
    const height = window.innerHeight;
    const { first, last } = blocksBetween(map, -height, 2 * height);
    paintOnly(first, last);
  }

  /** On paper everything is on screen. */
  function paintAll(): void {
    if (paints) paintOnly(0, map.spans.length);
  }

  function paintOnly(first: number, last: number): void {
    let changed = false;
    for (const block of [...painted.keys()]) {
      if (block >= first && block < last) continue;
      unpaintBlock(block);
      changed = true;
    }
    for (let block = first; block < last; block++) {
      if (painted.has(block)) continue;
      paintBlock(block);
      changed = true;
    }
    if (!changed) return;
    relight();
    if (lit.has("flash")) endFlashLater();
  }

  function endFlashLater(): void {
    clearTimeout(flashTimer);
    flashTimer = setTimeout(() => light("flash", null), FLASH_MS);
  }

  const stopWatching = paints ? watchWindow(map.root, refresh, paintAll) : () => {};

  return {
    get index() {
      return index;
    },
    set(list) {
      for (const block of [...painted.keys()]) unpaintBlock(block);
      index = createLiveIndex(list);
      depths = assignDepths(list);
      refresh();
      relight();
    },
    add(entry) {
      if (index.get(entry.id)) this.remove(entry.id);
      depths.set(entry.id, freeDepth(index.overlapping(entry.start, entry.end), depths));
      index.put(entry);
      for (const [block, pieces] of painted) paintPiece(block, entry, pieces);
      relight();
    },
    remove(id) {
      if (!index.delete(id)) return;
      depths.delete(id);
      for (const pieces of painted.values()) {
        const piece = pieces.get(id);
        piece?.highlight.delete(piece.range);
        pieces.delete(id);
      }
      relight();
    },
    focus: (id) => light("focus", id),
    hover: (id) => light("hover", id),
    draft: (span) => light("draft", span),
    flash(span) {
      clearTimeout(flashTimer);
      light("flash", span);
      if (span) endFlashLater();
    },
    refresh,
    dispose() {
      stopWatching();
      clearTimeout(flashTimer);
      paints?.dispose();
    },
  };
}

/** The part of a passage that lies in one block, as the browser takes it. A static range costs no upkeep. */
function rangeInBlock(map: TextMap, block: number, { start, end }: Span): StaticRange | null {
  const span = map.spans[block];
  if (!span || start >= span.end || end <= span.start) return null;
  const from = pointFromOffset(map, Math.max(start, span.start), "start");
  const to = pointFromOffset(map, Math.min(end, span.end), "end");
  if (!from || !to) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/**
 * Calls `moved`, at most once a frame, when the window moved over the text or the text was laid out anew, and
 * `printed` before the page is printed.
 */
function watchWindow(root: HTMLElement, moved: () => void, printed: () => void): () => void {
  let frame = 0;
  const soon = (): void => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        moved();
      });
    }
  };
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon, { passive: true });
  window.addEventListener("beforeprint", printed);
  window.addEventListener("afterprint", moved);
  const sizes = new ResizeObserver(soon);
  sizes.observe(root);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    window.removeEventListener("scroll", soon);
    window.removeEventListener("resize", soon);
    window.removeEventListener("beforeprint", printed);
    window.removeEventListener("afterprint", moved);
  };
}
