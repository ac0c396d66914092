import { alignInOrder } from "./align";
import { closeMarks } from "./closing";
import { pairExchanges } from "./exchanges";
import { healBeside } from "./heal";
import { judgeMoves } from "./judge";
import { marksOf } from "./marks";
import { pairMoves } from "./moves";
import { pairNear } from "./near";
import { emptyPairing, pairedIn, type Sides, type Sums } from "./pairing";
import { partsOf } from "./parts";
import { settleGaps } from "./settle";
import { dropUnsupported } from "./support";
import { type Tokens, tokenise } from "./tokens";
import { Vocabulary } from "./vocabulary";
import { weighWords } from "./weights";

/** A move, or the text that stayed in order (the first of all stretches). */
export type Stretch = {
  /** How sure it is, 0 to 1, that these are the old words and not a copy of them. */
  readonly trust: number;
};

/** What became of each token of the old text. */
export type Comparison = {
  readonly old: Tokens;
  readonly now: Tokens;
  /** The new token of each old one, or -1. */
  readonly toNow: Int32Array;
  readonly toOld: Int32Array;
  /** Which stretch each old token with a pair belongs to; 0 is what stayed in order. */
  readonly stretchOf: Int32Array;
  readonly stretches: readonly Stretch[];
};

/**
 * Compares two texts once, for any number of passages. Cost: linear in both (n log n for the order of the
 * stretches that agree).
 */
export function compare(oldText: string, newText: string): Comparison {
  const vocabulary = new Vocabulary();
  const old = tokenise(oldText, vocabulary);
  const now = tokenise(newText, vocabulary);
  const weights = weighWords(vocabulary, old, now);
  const sides: Sides = { a: old.ids, b: now.ids, weights, marks: marksOf(vocabulary) };
  const pairing = emptyPairing(old.count, now.count);
  alignInOrder(sides, { a0: 0, a1: old.count, b0: 0, b1: now.count }, pairing);
  settleGaps(sides, pairing, pairedIn(pairing, 0, old.count));
  const sums: Sums = { old: sumsOf(old, weights), now: sumsOf(now, weights) };
  dropUnsupported(sides, pairing, pairedIn(pairing, 0, old.count), sums, true);
  const moves = pairMoves(sides, pairing).flatMap((move) => {
    dropUnsupported(sides, pairing, move, sums);
    return partsOf(pairing, move, sums);
  });
  const stretchOf = new Int32Array(old.count);
  const stretches = [{ trust: 1 }, ...judgeMoves(sides, pairing, moves, sums, stretchOf)];
  healBeside(sides, pairing, stretchOf);
  stretches.push(...pairExchanges(sides, pairing, sums, stretchOf, stretches.length));
  closeMarks(sides, pairing, stretchOf);
  pairNear(old, now, pairing, stretchOf);
  return { old, now, ...pairing, stretchOf, stretches };
}

function sumsOf({ ids, count }: Tokens, weights: Uint8Array): Int32Array {
  const sums = new Int32Array(count + 1);
  for (let at = 0; at < count; at++) {
    sums[at + 1] = (sums[at] as number) + (weights[ids[at] as number] as number);
  }
  return sums;
}
