import type { Anchor } from "../anchor";

/**
 * The different ones among the anchors, and for each anchor the number of the one that it equals: a million
 * notes on one word are one search. Ends are not compared; they follow from the quote.
 *
 * Cost: one look into a table for each anchor, where those of one place are mostly equal.
 */
export function differentOf(anchors: readonly Anchor[]): { different: Anchor[]; numbers: Int32Array } {
  const different: Anchor[] = [];
  const numbers = new Int32Array(anchors.length);
  const byStart = new Map<number, number[]>();
  for (const [index, anchor] of anchors.entries()) {
    const known = byStart.get(anchor.start);
    // Many different ones at one place are not compared each with each.
    const same = known?.slice(-COMPARED).find((number) => isEqual(different[number] as Anchor, anchor));
    numbers[index] = same ?? different.length;
    if (same !== undefined) continue;
    if (known) known.push(different.length);
    else byStart.set(anchor.start, [different.length]);
    different.push(anchor);
  }
  return { different, numbers };
}

const COMPARED = 8;

function isEqual(a: Anchor, b: Anchor): boolean {
  return a === b || (a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix);
}
