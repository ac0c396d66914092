import type { Finding } from "./judge";

/** Bits that a passage tells by itself; of a shorter one this share of the neighbours must be there too. */
const PROVEN = 24;
const ACCOMPANIED = 0.4;
/** Share of the neighbours below which words that tell little are others that read the same. */
const LONELY = 0.2;
/** Bits of a common word, which the next sentence may begin with as well. */
const COMMON = 12;
/** Share of a passage below which it is only a resemblance, and bits from which on that is proof all the same. */
const PARTIAL = 0.7;
const PROVEN_PART = 120;
/** Share of a passage that may be chance where none of its neighbours is there. */
const CHANCE = 0.6;

/**
 * How much there is to doubt in what was found of a passage; null for nothing. With few anchors little of the
 * old text is known, so the words themselves and those on both sides of them are all the evidence there is.
 */
export function doubtOf({
  same,
  survived,
  company,
  oneSided,
  weight,
  torn,
}: Finding): "uncertain" | "gone" | null {
  const partial = !same && survived < PARTIAL;
  if (weight < PROVEN && company < ACCOMPANIED)
    return !same && oneSided && (company < LONELY || partial) ? "gone" : "uncertain";
  if (torn && oneSided && weight < PROVEN_PART) return partial ? "gone" : "uncertain";
  if (partial && weight < PROVEN_PART && company < ACCOMPANIED) {
    return survived < CHANCE && company === 0 && oneSided ? "gone" : "uncertain";
  }
  // Where one side was deleted, a word beside it may be what the next sentence shares with the lost one.
  return weight < COMMON && oneSided ? "uncertain" : null;
}
