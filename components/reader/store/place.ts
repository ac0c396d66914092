import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { TargetClaim } from "@/lib/annotations/wire";

/** Where a target stands in the edition, with its words; -1 for the whole text. */
export function placeOf(target: TargetClaim, blocks: readonly BlockSpan[]) {
  if (target.type === "passage") {
    const { start, end, exact } = target.anchor;
    return { start, end, quote: exact };
  }
  const block = target.type === "block" ? blocks.find((each) => each.id === target.blockId) : undefined;
  return { start: block?.start ?? -1, end: block?.end ?? -1, quote: "" };
}
