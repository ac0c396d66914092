import type { Span } from "@/lib/anchoring/boundaries";
import { blockAt } from "@/lib/anchoring/document/canonical";
import { rangeFromOffsets } from "@/lib/anchoring/dom/offsets";
import { canPaint } from "@/lib/anchoring/dom/registry";
import type { TextMap } from "@/lib/anchoring/dom/text-map";

/**
 * Draws a broken line above and below a passage that is offered or being chosen: highlights.css says how.
 * A mark has neither, so nobody takes it for one. A picture gets a frame. The answer takes it away.
 */
export function outline(map: TextMap, { start, end }: Span): () => void {
  const ranges: Range[] = [];
  const pictures: HTMLElement[] = [];
  const last = blockAt(map.spans, Math.max(start, end - 1));
  for (let block = Math.max(0, blockAt(map.spans, start)); start < end && block <= last; block++) {
    const span = map.spans[block];
    const element = map.elements[block];
    if (!span || !element) continue;
    const range = rangeFromOffsets(map, Math.max(start, span.start), Math.min(end, span.end));
    if (element.matches("figure")) pictures.push(element);
    else if (range) ranges.push(range);
  }
  for (const picture of pictures) picture.setAttribute("data-offered", "");
  if (canPaint()) CSS.highlights.set("wn-offer", new Highlight(...ranges));
  return () => {
    for (const picture of pictures) picture.removeAttribute("data-offered");
    if (canPaint()) CSS.highlights.delete("wn-offer");
  };
}
