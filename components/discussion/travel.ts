import { describe } from "@/lib/anchoring/describe";
import { resolve } from "@/lib/anchoring/resolve";
import type { TargetClaim } from "@/lib/annotations/wire";

/** The edition that a page shows, as far as a draft has to find its place in it. */
export type EditionText = { text: string; blockIds: ReadonlySet<string> };

/**
 * What a note in progress is about, in another edition than the one it was begun on. A passage that is not surely
 * there any more, or a picture that is gone, gives way to the whole text: nobody's words may come to stand on
 * others. Null says so.
 */
export function travelled(target: TargetClaim, { text, blockIds }: EditionText): TargetClaim | null {
  if (target.type === "text") return target;
  if (target.type === "block") return blockIds.has(target.blockId) ? target : null;
  const [place] = resolve([target.anchor], text);
  if (!place || place.status === "uncertain" || place.status === "gone") return null;
  return { type: "passage", anchor: describe(text, place.start, place.end) };
}
