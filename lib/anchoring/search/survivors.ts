import { sourceEnd } from "../compare/fold";
import type { Alignment } from "./aligned";
import type { Tokens } from "./tokens";

/** Old tokens that survive and stand together, in the order in which they stand now. */
export type Group = { members: number[]; weight: number };

/** Survivors further apart than this, and than their passage is long, don't stand together. */
const APART = 300;
/** Bits, and share of the whole, of survivors that are strays when more units than the last are between. */
const STRAY = 20;
const STRAY_SHARE = 0.1;
const STRAY_GAP = 40;
/** The same share for what also left its order or its block. */
const TORN_SHARE = 0.15;
/** Survivors that reach over so many times the length of their passage have something between them. */
const STRETCHED = 1.5;
/** Units, and share of the passage, of a gap that parts such survivors. */
const PARTED = 25;
const PARTED_SHARE = 0.25;
/** Bits below which the rest of a passage, away from its largest part, may have been found by chance. */
const TELLING_PART = 24;
type Gap = (before: number, after: number) => number;

/**
 * The survivors that still stand together, in whatever order: what is exchanged within a passage is in it
 * still. Of several groups the heaviest, without stray words at its ends.
 */
export function heaviestGroup(
  alignment: Alignment,
  text: Tokens,
  qa: number,
  qb: number,
  length: number,
): Group | null {
  const { match, weights } = alignment;
  const gap = (before: number, after: number) => gapBetween(alignment, text, before, after);
  const found: number[] = [];
  for (let p = qa; p < qb; p++) if ((match.first[p] as number) >= 0) found.push(p);
  const inOrder = found.every((p, at) => at === 0 || gap(found[at - 1] as number, p) >= 0);
  if (!inOrder) found.sort((a, b) => (match.first[a] as number) - (match.first[b] as number));
  const whole = heaviest(found, Math.max(APART, length), gap, weights);
  if (!whole) return null;
  const best = trimmed(whole, alignment, gap);
  const [first, last] = [best.members[0] as number, best.members.at(-1) as number];
  if (gap(first, last) <= STRETCHED * length + PARTED) return best;
  const part = heaviest(best.members, Math.max(PARTED, length * PARTED_SHARE), gap, weights);
  if (!part || part.members.length === best.members.length) return best;
  const bits = best.members.reduce((sum, p) => sum + (weights[p] as number), 0);
  return bits - part.weight < TELLING_PART ? part : best;
}

/** Of survivors in the order of the new text those that stand no further than `apart` from each other. */
function heaviest(found: readonly number[], apart: number, gap: Gap, weights: Float64Array): Group | null {
  let best: Group | null = null;
  for (let from = 0; from < found.length; ) {
    let to = from + 1;
    let weight = weights[found[from] as number] as number;
    while (to < found.length && gap(found[to - 1] as number, found[to] as number) <= apart) {
      weight += weights[found[to++] as number] as number;
    }
    if (!best || weight > best.weight) best = { members: found.slice(from, to), weight };
    from = to;
  }
  return best;
}

/** Units of the new text between two survivors. */
function gapBetween(
  { match }: Alignment,
  { folded, from, to }: Tokens,
  before: number,
  after: number,
): number {
  const start = folded.starts[from[match.first[after] as number] as number] as number;
  return start - sourceEnd(folded, to[match.last[before] as number] as number);
}

/** Without what is light and far from the rest, at both ends. */
function trimmed({ members, weight }: Group, alignment: Alignment, gap: Gap): Group {
  const { weights } = alignment;
  const isStray = (before: number, after: number, bits: number) =>
    gap(before, after) > STRAY_GAP && isTorn(alignment, before, after, bits, weight);
  let [from, to] = [0, members.length];
  let sum = 0;
  for (let at = 0; at + 1 < members.length && sum <= weight * TORN_SHARE; at++) {
    sum += weights[members[at] as number] as number;
    if (isStray(members[at] as number, members[at + 1] as number, sum)) from = at + 1;
  }
  sum = 0;
  for (let at = members.length - 1; at > from && sum <= weight * TORN_SHARE; at--) {
    sum += weights[members[at] as number] as number;
    if (isStray(members[at - 1] as number, members[at] as number, sum)) to = at;
  }
  return from === 0 && to === members.length
    ? { members, weight }
    : { members: members.slice(from, to), weight };
}

/** True when what ends between two survivors, of so many bits of the whole, does not belong to the rest. */
function isTorn(alignment: Alignment, before: number, after: number, bits: number, whole: number): boolean {
  const torn = after < before || alignment.blockOf[before] !== alignment.blockOf[after];
  return torn ? bits <= whole * TORN_SHARE : bits <= Math.min(STRAY, whole * STRAY_SHARE);
}
