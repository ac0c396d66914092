import type { Anchor, Placement } from "./anchor";
import { MAX_QUOTE } from "./anchor";
import { differentOf } from "./search/equals";
import { createSearch } from "./search/search";
import { insidePair } from "./surrogates";

/**
 * Finds each anchor in a text, knowing nothing but the anchors. Answers in their order.
 *
 * Anchors whose words and surroundings stand where they stood are done at once. For the rest, the old text is
 * put together again from what all anchors remember of it and compared with the new one, so that neighbours
 * are found together; see `search/`.
 *
 * - An exact hit is not proof: words that were deleted and are quoted elsewhere are not sure.
 * - A quote that occurs once in the text, letter by letter, is found, if nothing else stands for these words.
 * - Offsets are hints: any numbers will do. Context beyond `MAX_CONTEXT` is not looked at.
 * - An empty quote, or one longer than `MAX_QUOTE`, is `gone` by the method `refused`.
 *
 * Cost: the length of the text plus that of the anchors. A text that did not change costs a comparison of
 * each anchor with its place. Anchors that repeat each other, or speak of the same place, are worked on once.
 */
export function resolve(anchors: readonly Anchor[], text: string): Placement[] {
  const placements = anchors.map((anchor) => whereItStood(anchor, text));
  if (placements.every((placement) => placement !== null)) return placements as Placement[];
  const { different, numbers } = differentOf(anchors);
  const search = createSearch(different, text);
  const found = new Array<Placement | undefined>(different.length);
  return placements.map((placement, index) => {
    if (placement) return placement;
    const number = numbers[index] as number;
    found[number] ??= search(number);
    return { ...(found[number] as Placement) };
  });
}

/** Words and surroundings at the very place; null when they are not there. */
function whereItStood({ exact, prefix, suffix, start }: Anchor, text: string): Placement | null {
  const from = start - prefix.length;
  const end = start + exact.length;
  if (!Number.isInteger(start) || from < 0 || exact === "" || exact.length > MAX_QUOTE) return null;
  // Slices compare faster than `startsWith`: no letter is copied, and memory is compared as a whole.
  const stands =
    text.slice(start, end) === exact &&
    text.slice(from, start) === prefix &&
    text.slice(end, end + suffix.length) === suffix;
  if (!stands || insidePair(text, start) || insidePair(text, end)) return null;
  return { status: "kept", start, end, confidence: 1, method: "position" };
}
