import type { Anchor, Placement } from "@/lib/anchoring/anchor";
import { type BlockSpan, blockAt } from "@/lib/anchoring/document/canonical";
import { PLACEHOLDER } from "@/lib/anchoring/document/schema";
import { type Passage, remap } from "@/lib/anchoring/remap";
import { resolve } from "@/lib/anchoring/resolve";
import { insidePair } from "@/lib/anchoring/surrogates";

/** A note where it was last sure: offsets into the older text, -1 for the whole of it. */
export type LastSure = {
  target: "passage" | "block" | "text";
  start: number;
  end: number;
};

/** What a placement's row says of a find. `method` is one of the library's, or `block`. */
export type Found = Omit<Placement, "method"> & { method: string };

export type EditionText = { text: string; blocks: readonly BlockSpan[] };

const WHOLE: Found = { status: "kept", start: -1, end: -1, confidence: 1, method: "position" };

/**
 * Places notes of one older text in a newer one, in their order. One comparison of the texts serves all passages. A
 * note on a picture follows the block on which it stands in the older text, which need not be the one that it was made
 * on; where that is gone, whatever stands in its place is another picture, and offered only. Where the passage is
 * gone, start and end are the place where it stood.
 *
 * Cost: that of `remap`, linear in both texts; less where `follow` does the same with a comparison that is there.
 */
export function placeNotes(
  notes: readonly LastSure[],
  from: EditionText,
  to: EditionText,
  follow: typeof remap = remap,
): Found[] {
  const found = follow(
    notes.filter((note) => isPassage(note, from.text)).map(({ start, end }) => ({ start, end })),
    from.text,
    to.text,
  );
  const blocks = new Map(to.blocks.map((block) => [block.id, block]));
  let at = 0;
  return notes.map((note) => {
    if (note.target === "text") return WHOLE;
    if (!isPassage(note, from.text)) return nowhere(note, to.text);
    const place = found[at++];
    if (!place) throw new Error("remap answered for fewer passages than it was asked for");
    return note.target === "block" ? withBlock(pictureAt(from, note), place, blocks, to.text) : place;
  });
}

/** One row that says something impossible must not keep a whole edition from its readers. */
function isPassage({ target, start, end }: LastSure, text: string): boolean {
  const inside = start >= 0 && start < end && end <= text.length;
  return target !== "text" && inside && !insidePair(text, start) && !insidePair(text, end);
}

function nowhere({ start }: LastSure, { length }: string): Found {
  const at = Math.min(Math.max(start, 0), length);
  return { status: "gone", start: at, end: at, confidence: 0, method: "none" };
}

/** The id of the block that is there instead of text: a picture, a formula on a line of its own. */
export function pictureAt({ text, blocks }: EditionText, { start, end }: Passage): string | null {
  const block = blocks[blockAt(blocks, start)];
  const isAll = block?.start === start && block.end === end;
  return isAll && text.slice(start, end) === PLACEHOLDER ? block.id : null;
}

function withBlock(
  blockId: string | null,
  place: Found,
  blocks: ReadonlyMap<string, BlockSpan>,
  text: string,
): Found {
  const block = blocks.get(blockId ?? "");
  if (block && text.slice(block.start, block.end) === PLACEHOLDER) {
    const status = place.status === "kept" && place.start === block.start ? "kept" : "moved";
    return { status, start: block.start, end: block.end, confidence: 1, method: "block" };
  }
  if (place.status === "gone") return place;
  return { ...place, status: "uncertain", confidence: Math.min(place.confidence, 0.5) };
}

/**
 * For passages that the comparison could not place: asks the anchors alone. What they find is offered, never taken
 * for sure: the comparison knew both texts, and a copy elsewhere may be a quotation of what was deleted. An offer of
 * the comparison stands.
 *
 * Cost: that of `resolve` for the passages that are gone.
 */
export function offerPlaces(found: readonly Found[], anchors: readonly Anchor[], text: string): Found[] {
  const lost = found.flatMap((place, index) => (place.status === "gone" ? [index] : []));
  const offers = resolve(
    lost.map((index) => anchors[index] as Anchor),
    text,
  );
  const answer = [...found];
  for (const [order, index] of lost.entries()) {
    const offer = offers[order];
    if (!offer || offer.status === "gone") continue;
    answer[index] = { ...offer, status: "uncertain", confidence: Math.min(offer.confidence, 0.5) };
  }
  return answer;
}
