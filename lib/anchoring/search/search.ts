import type { Anchor, Placement } from "../anchor";
import { insidePair } from "../surrogates";
import { alignmentOf } from "./alignment";
import type { Block } from "./block";
import { doubtOf } from "./doubts";
import { ExactIndex, SEVERAL } from "./exact";
import { type Finding, Reader } from "./judge";
import { isRefused, patchesOf } from "./patches";
import { hasRival } from "./rivals";
import { TextIndex } from "./runs";
import { Vocabulary } from "./tokens";

/** A quote this long is taken for itself where it occurs once. A shorter one proves nothing on its own. */
const TELLING_QUOTE = 32;
/** Least share of a passage that must stand for it to be the passage still. */
const SURVIVES = 0.45;

/** Share of the old neighbours below which a place has lost its surroundings. */
const LONELY = 0.2;

/** Prepares the search for anchors in a text, and answers for each by its index. */
export function createSearch(anchors: readonly Anchor[], text: string): (index: number) => Placement {
  const { layers, footings } = patchesOf(anchors, text.length);
  const vocabulary = new Vocabulary(text);
  const index = new TextIndex(vocabulary.tokens, vocabulary.counts);
  const exact = new ExactIndex(text);
  const readers = layers.map((layer) => {
    if (layer.text === "") return null;
    const alignment = alignmentOf(layer, vocabulary, index, text.length);
    const reader = new Reader(alignment, vocabulary.tokens, text);
    const rivals = new Map<Block, boolean>();
    const isDoubtful = (block: Block) => {
      if (block.pinned) return false;
      const known = rivals.get(block) ?? hasRival(block, index);
      rivals.set(block, known);
      return known;
    };
    return { alignment, reader, isDoubtful };
  });
  const furthest = anchors.reduce(
    (most, { end }) => (Number.isFinite(end) && end > most ? end : most),
    text.length,
  );

  function gone(anchor: Anchor, at: number | null, method: Placement["method"] = "none"): Placement {
    const old = Number.isFinite(anchor.start) ? Math.max(0, Math.min(anchor.start, furthest)) : 0;
    let place = at ?? Math.min(text.length, Math.round((old / Math.max(1, furthest)) * text.length));
    if (insidePair(text, place)) place--;
    return { status: "gone", start: place, end: place, confidence: 0, method };
  }

  function isLetterByLetter({ exact: quote }: Pick<Anchor, "exact">, { start, end }: Finding): boolean {
    return end - start === quote.length && text.slice(start, end) === quote;
  }

  /** The very quote where it occurs once and lies over what was found: letters beside the words are not lost. */
  function exactly({ exact: quote }: Anchor, found: Finding): { start: number; end: number } {
    if (isLetterByLetter({ exact: quote }, found)) return found;
    const start = exact.only(quote);
    const end = start + quote.length;
    return start >= 0 && overlaps(found, start, quote) ? { start, end } : found;
  }

  /** Where the quote stands, if it does once and no other old words became these. */
  function findOnly(quote: string): number {
    const only = exact.only(quote);
    return only >= 0 && !readers.some((known) => known?.reader.isTaken(only, only + quote.length))
      ? only
      : -1;
  }

  return (at) => {
    const anchor = anchors[at] as Anchor;
    if (isRefused(anchor)) return gone(anchor, null, "refused");
    const footing = footings[at];
    const known = footing ? readers[footing.layer] : null;
    const finding = footing && known ? known.reader.find(anchor, footing) : null;
    const only = finding && isLetterByLetter(anchor, finding) ? -1 : findOnly(anchor.exact);
    const alone = finding && finding.company < LONELY && only >= 0 && !overlaps(finding, only, anchor.exact);
    if (finding && finding.survived >= SURVIVES && !alone) {
      const { start, end } = exactly(anchor, finding);
      const block = known?.alignment.blocks[finding.block];
      if (block && (finding.eitherWay || known?.isDoubtful(block))) {
        return { status: "uncertain", start, end, confidence: 0.4, method: "nearest" };
      }
      const verdict = doubtOf(finding);
      if (verdict === "gone" && only < 0)
        return gone(anchor, footing && known ? known.reader.standing(footing) : null);
      if (verdict !== null) {
        return { status: "uncertain", start, end, confidence: 0.6, method: "words" };
      }
      const status = finding.same ? (block?.main ? "kept" : "moved") : "changed";
      return { status, start, end, confidence: 0.9, method: "words" };
    }
    if (only >= 0) {
      const telling = anchor.exact.length >= TELLING_QUOTE && !known?.reader.isEcho(only);
      return {
        status: telling ? "moved" : "uncertain",
        start: only,
        end: only + anchor.exact.length,
        confidence: telling ? 0.8 : 0.4,
        method: "quote",
      };
    }
    const standing = footing && known ? known.reader.standing(footing) : null;
    if (standing === null && exact.only(anchor.exact) === SEVERAL) {
      const start = exact.nearest(anchor.exact, gone(anchor, null).start);
      const end = start + anchor.exact.length;
      if (start >= 0) return { status: "uncertain", start, end, confidence: 0.2, method: "nearest" };
    }
    return gone(anchor, standing);
  };
}

function overlaps(found: Finding, start: number, quote: string): boolean {
  return start < found.end && start + quote.length > found.start;
}
