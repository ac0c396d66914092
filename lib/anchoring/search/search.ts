import type { Anchor, Placement } from "../anchor";
import { insidePair } from "../surrogates";
import { alignmentOf } from "./alignment";
import type { Block } from "./block";
import { isCopyOrMove } from "./echoes";
import { ExactIndex, SEVERAL } from "./exact";
import { type Finding, Reader } from "./judge";
import { isRefused, type Layer, patchesOf } from "./patches";
import { hasRival } from "./rivals";
import { TextIndex } from "./runs";
import { UNKNOWN } from "./surroundings";
import { Vocabulary } from "./tokens";
import { trustIn } from "./trust";
import { comparedAsWhole } from "./whole";

/** Units of a quote that is taken for itself where it occurs once. A shorter one proves nothing on its own. */
const TELLING_QUOTE = 32;
/** Bits of a quote that may well be found elsewhere by chance. */
const LIGHT = 24;
/** Trust from which on a place is said to be sure, and from which on it is offered for review. */
const SURE = 0.71;
const OFFERED = 0.69;
/** Share of its surroundings below which a place has lost them. */
const LONELY = 0.2;

/** Prepares the search for anchors in a text, and answers for each by its index. */
export function createSearch(anchors: readonly Anchor[], text: string): (index: number) => Placement {
  const patches = patchesOf(anchors, text.length);
  const whole = patches.layers.map((layer) => comparedAsWhole(layer, text));
  let search: ((index: number) => Placement) | null = null;
  return (at) => {
    const footing = patches.footings[at];
    const place = footing ? whole[footing.layer] : null;
    if (footing && place) return place(footing);
    search ??= searchByPatches(anchors, text, {
      ...patches,
      layers: patches.layers.map((layer, index) => (whole[index] ? NOTHING : layer)),
    });
    return search(at);
  };
}

/** In place of a layer that needs no search. */
const NOTHING: Layer = { text: "", starts: [], olds: [], coherent: true };

/** Where so little is remembered that patches of the old text must be looked for one by one. */
function searchByPatches(
  anchors: readonly Anchor[],
  text: string,
  { layers, footings }: ReturnType<typeof patchesOf>,
): (index: number) => Placement {
  const vocabulary = new Vocabulary(text);
  const index = new TextIndex(vocabulary.tokens, vocabulary.counts);
  const exact = new ExactIndex(text);
  const readers = layers.map((layer) => {
    if (layer.text === "") return null;
    const alignment = alignmentOf(layer, vocabulary, index, text.length);
    const reader = new Reader(alignment, vocabulary.tokens, text);
    const doubts = new Map<Block, boolean>();
    /** It could be elsewhere as well, or be a copy. */
    const isDoubtful = (at: number) => {
      const block = alignment.blocks[at];
      if (!block || block.pinned) return false;
      const known = doubts.get(block) ?? (isCopyOrMove(alignment, at) || hasRival(block, index));
      doubts.set(block, known);
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

  /** What the letters prove that were found one by one: a long quote that occurs once is itself; a short one may be. */
  function ownTrust({ exact: quote }: Anchor, { left, right }: Finding): number {
    if (exact.only(quote) < 0) return Math.min(left, right) < UNKNOWN ? 0 : OFFERED;
    return quote.length >= TELLING_QUOTE ? SURE : OFFERED;
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
    const verbatim = finding !== null && isLetterByLetter(anchor, finding);
    const only = verbatim ? -1 : findOnly(anchor.exact);
    const elsewhere =
      finding !== null &&
      only >= 0 &&
      Math.max(finding.left, finding.right) < LONELY &&
      !overlaps(finding, only, anchor.exact);
    let trust = finding && !elsewhere ? trustIn(finding) : 0;
    if (finding && verbatim && trust < SURE) trust = Math.max(trust, ownTrust(anchor, finding));
    if (finding && known && trust >= OFFERED) {
      const { start, end } = exactly(anchor, finding);
      const block = known.alignment.blocks[finding.block];
      if (block && (finding.eitherWay || known.isDoubtful(finding.block))) {
        return { status: "uncertain", start, end, confidence: 0.4, method: "nearest" };
      }
      if (trust < SURE) return { status: "uncertain", start, end, confidence: trust, method: "words" };
      const status = finding.same ? (block?.main ? "kept" : "moved") : "changed";
      return { status, start, end, confidence: trust, method: "words" };
    }
    const standing = footing && known ? known.reader.standing(footing) : null;
    if (only >= 0) {
      const long = anchor.exact.length >= TELLING_QUOTE;
      const lost = footing && known ? known.reader.isBetween(footing) : false;
      const light = footing && known ? known.reader.bitsOf(footing) < LIGHT : false;
      if (known?.reader.isEcho(only) || (lost && light)) return gone(anchor, standing);
      const telling = long && !lost && !elsewhere;
      return {
        status: telling ? "moved" : "uncertain",
        start: only,
        end: only + anchor.exact.length,
        confidence: telling ? 0.8 : 0.4,
        method: "quote",
      };
    }
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
