import type { Anchor, Placement } from "./anchor";
import { inOrder } from "./order";

/**
 * A quote this long is taken for itself wherever it occurs once. A shorter one must have something of its
 * surroundings beside it too: a lone comma, found once, proves nothing.
 */
const TELLING_QUOTE = 32;
/** Units of surviving context, both sides together, that vouch for a shorter quote. */
const TELLING_CONTEXT = 8;
/** Occurrences that are weighed against each other when none is certain. */
const MAX_CANDIDATES = 2_000;

const GONE: Placement = { status: "gone", start: -1, end: -1, confidence: 0, method: "none" };

/**
 * Finds each anchor in a text, knowing nothing but the anchor. Answers in the order of the anchors.
 *
 * This release finds what is exact: (1) words and surroundings where they stood, (2) words and surroundings
 * in one other place, (3) the words in one place. What occurs several times is `uncertain` and points at the
 * likeliest place; what does not occur is `gone`. A passage with one edited letter is `gone` too.
 *
 * Anchors that were found but left the order of their neighbours are `moved`, all others `kept`.
 *
 * Cost: for an anchor that stands where it stood, its own length. For any other one native search of the
 * text and, for the words that occur often, at most 400 comparisons for each of 2,000 occurrences.
 */
export function resolve(anchors: readonly Anchor[], text: string): Placement[] {
  const placements = anchors.map((anchor) => place(anchor, text));
  const found = placements.flatMap((placement, index) =>
    placement.status === "kept" ? [{ placement, was: anchors[index]?.start ?? 0, index }] : [],
  );
  found.sort((a, b) => a.was - b.was || a.placement.start - b.placement.start);
  const kept = inOrder(found.map(({ placement }) => placement.start));
  for (const [order, { placement, index }] of found.entries()) {
    if (!kept[order]) placements[index] = { ...placement, status: "moved" };
  }
  return placements;
}

function place(anchor: Anchor, text: string): Placement {
  const { exact, prefix, suffix, start } = anchor;
  if (exact === "") return GONE;
  const whole = prefix + exact + suffix;
  if (start >= prefix.length && text.startsWith(whole, start - prefix.length)) {
    return placed("kept", start, exact, 1, "position");
  }
  const first = text.indexOf(whole);
  if (first !== -1 && text.indexOf(whole, first + 1) === -1) {
    return placed("kept", first + prefix.length, exact, 0.99, "context");
  }
  return byQuote(anchor, text);
}

function byQuote(anchor: Anchor, text: string): Placement {
  const { exact } = anchor;
  let best = { at: -1, context: -1, distance: 0 };
  let rivals = 0;
  let count = 0;
  for (let at = text.indexOf(exact); at !== -1 && count < MAX_CANDIDATES; at = text.indexOf(exact, at + 1)) {
    count += 1;
    const context = survivingContext(anchor, text, at);
    const distance = Math.abs(at - anchor.start);
    if (context === best.context) rivals += 1;
    if (context > best.context || (context === best.context && distance < best.distance)) {
      if (context > best.context) rivals = 0;
      best = { at, context, distance };
    }
  }
  if (count === 0) return GONE;
  if (count === 1) {
    const telling = exact.length >= TELLING_QUOTE || best.context >= TELLING_CONTEXT;
    return telling
      ? placed("kept", best.at, exact, 0.9, "quote")
      : placed("uncertain", best.at, exact, 0.5, "quote");
  }
  return placed("uncertain", best.at, exact, rivals > 0 ? 0.2 : 0.4, "nearest");
}

/** How many units of the anchor's context still adjoin its words at `at`. */
function survivingContext({ exact, prefix, suffix }: Anchor, text: string, at: number): number {
  let before = 0;
  while (
    before < prefix.length &&
    before < at &&
    prefix.charCodeAt(prefix.length - before - 1) === text.charCodeAt(at - before - 1)
  ) {
    before += 1;
  }
  const end = at + exact.length;
  let after = 0;
  while (after < suffix.length && suffix.charCodeAt(after) === text.charCodeAt(end + after)) after += 1;
  return before + after;
}

function placed(
  status: Placement["status"],
  start: number,
  exact: string,
  confidence: number,
  method: Placement["method"],
): Placement {
  return { status, start, end: start + exact.length, confidence, method };
}
