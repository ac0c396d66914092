import type { Span } from "@/lib/anchoring/boundaries";
import { blockAt } from "@/lib/anchoring/document/canonical";
import { blockTextOf, type TextMap } from "@/lib/anchoring/dom/text-map";
import { textOf } from "./use-selection";

/**
 * The words of a passage for eye and ear; of a picture or a formula, what it is and its description.
 * Cost: the block it is in; of a passage over several, the text, once.
 */
export function wordsOf(map: TextMap, { start, end }: Span): string {
  const index = blockAt(map.spans, start);
  const element = map.elements[index];
  const span = map.spans[index];
  if (!element || !span || span.end < end) return textOf(map).slice(start, end);
  if (element.matches("figure"))
    return `${element.matches(".formula") ? "Formula" : "Picture"}: ${element.dataset.alt ?? ""}`;
  return blockTextOf(element).slice(start - span.start, end - span.start);
}
