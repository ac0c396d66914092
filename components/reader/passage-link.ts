import { showPassage } from "@/components/margin/places";
import type { Painter } from "@/lib/anchoring/dom/paint";
import type { TextMap } from "@/lib/anchoring/dom/text-map";

/** The lasting address of a bare passage: `#at-<start>-<end>`, UTF-16 units of the canonical text. */
export function passageHash(start: number, end: number): string {
  return `#at-${start}-${end}`;
}

/** The passage that an address names; null for any other fragment, and for one outside of the text. */
export function passageOf(hash: string, length: number): { start: number; end: number } | null {
  const [, from, to] = /^#at-(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  const start = Number(from);
  const end = Number(to);
  return from && to && start < end && end <= length ? { start, end } : null;
}

/** Shows the passage in the address, now and whenever it changes. The answer stops. */
export function followPassageLinks(map: TextMap, painter: Painter): () => void {
  const follow = () => {
    const span = passageOf(location.hash, map.spans.at(-1)?.end ?? 0);
    if (!span) return;
    showPassage(map, span.start, span.end, 0);
    painter.flash(span);
  };
  follow();
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}
