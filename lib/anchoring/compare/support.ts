import { type Pairing, type Sides, type Sums, unpair } from "./pairing";

/** A pair whose surroundings and own weight come to less than this is taken for chance. */
const ENOUGH = 24;
/** What surroundings count for at most, so that even a long agreement does not carry far into a gap. */
const MOST_CARRIED = 48;
/** The share of what is missing on either side that is lost on the way to the next pair. */
const LOSS = 0.3;

/**
 * Takes back the pairs that stand alone in a stretch where the two texts disagree: the "the" and "of" that a
 * rewritten sentence shares with the old one by chance. Each pair carries its weight to its neighbours on
 * both sides, less what is unpaired between them; together that must be enough.
 *
 * `pairs` are old tokens in order whose new tokens are in order too. Where they are of the `whole` texts, the
 * beginnings and the ends of these agree as well. Cost: linear.
 */
export function dropUnsupported(
  { a, weights }: Sides,
  pairing: Pairing,
  pairs: Int32Array,
  sums: Sums,
  whole = false,
): void {
  const count = pairs.length;
  const support = new Float32Array(count);
  let carried = 0;
  if (whole && count > 0) {
    const old = pairs[0] as number;
    carried = Math.max(
      0,
      MOST_CARRIED - LOSS * ((sums.old[old] as number) + (sums.now[pairing.toNow[old] as number] as number)),
    );
  }
  for (let index = 0; index < count; index++) {
    const old = pairs[index] as number;
    const weight = weights[a[old] as number] as number;
    if (index > 0) carried = Math.max(0, carried - between(pairs[index - 1] as number, old));
    support[index] = carried + weight;
    carried = Math.min(MOST_CARRIED, carried + weight);
  }
  carried = 0;
  if (whole && count > 0) {
    const old = pairs[count - 1] as number;
    const now = pairing.toNow[old] as number;
    const lost =
      (sums.old[sums.old.length - 1] as number) -
      (sums.old[old + 1] as number) +
      (sums.now[sums.now.length - 1] as number) -
      (sums.now[now + 1] as number);
    carried = Math.max(0, MOST_CARRIED - LOSS * lost);
  }
  for (let index = count - 1; index >= 0; index--) {
    const old = pairs[index] as number;
    if (index < count - 1) carried = Math.max(0, carried - between(old, pairs[index + 1] as number));
    support[index] = (support[index] as number) + carried;
    carried = Math.min(MOST_CARRIED, carried + (weights[a[old] as number] as number));
  }
  for (let index = 0; index < count; index++) {
    if ((support[index] as number) < ENOUGH) unpair(pairing, pairs[index] as number);
  }

  function between(from: number, to: number): number {
    const lost =
      (sums.old[to] as number) -
      (sums.old[from + 1] as number) +
      (sums.now[pairing.toNow[to] as number] as number) -
      (sums.now[(pairing.toNow[from] as number) + 1] as number);
    return lost * LOSS;
  }
}
