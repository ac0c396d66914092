import { type Features, featuresOf } from "./move-features";
import type { Move } from "./moves";
import { type Pairing, type Sides, type Sums, unpair } from "./pairing";

/** How sure it is, 0 to 1, that the words of a move are the old ones and not a copy of them. */
export type Judged = { readonly trust: number };

/**
 * Tells moved words from words that were quoted elsewhere while the original was deleted. Neighbours vote: a
 * paragraph that moved takes most of itself along and brings nothing foreign; a quotation is part of a
 * paragraph, word for word, among words that nobody wrote before. And moves vote for one another: an editor who
 * moves sentences corrects some of them, so that where all that stand elsewhere are word for word the same, they are
 * quotations. Moves that are chance, and quotations, lose their pairs.
 */
export function judgeMoves(
  sides: Sides,
  pairing: Pairing,
  moves: readonly Move[],
  sums: Sums,
  stretchOf: Int32Array,
): Judged[] {
  const { toNow, toOld } = pairing;
  const moved = new Uint8Array(toOld.length);
  for (const move of moves) for (const token of move) moved[toNow[token] as number] = 1;
  const rate = editRate(pairing);
  const features = moves.map((move) => featuresOf(sides, pairing, move, sums, moved, rate));
  const sentences = features.filter(isSentence);
  const edited = sentences.reduce((sum, { edits }) => sum + Math.min(1, edits), 0);
  const expected = sentences.reduce((sum, { touched }) => sum + touched, 0);
  return moves.map((move, index) => {
    const of = features[index] as Features;
    // What the others say: its own edits are its own witness.
    const own = isSentence(of) ? of : { edits: 0, touched: 0 };
    const trust = trustIn(of, habit(edited - Math.min(1, own.edits), expected - own.touched));
    for (const token of move) {
      if (trust === 0) unpair(pairing, token);
      else stretchOf[token] = index + 1;
    }
    return { trust };
  });
}

/** How often what stayed beside a word does not stay beside it any more: about the share of words that were edited. */
function editRate({ toNow }: Pairing): number {
  let pairs = 1;
  let breaks = 0;
  for (let at = 1; at < toNow.length; at++) {
    const before = toNow[at - 1] as number;
    if (before < 0) continue;
    pairs++;
    if (toNow[at] !== before + 1) breaks++;
  }
  return breaks / pairs;
}

/** Part of a paragraph, alone, and long enough that an editor would have touched it. */
function isSentence({ pairs, paired, shared, whole }: Features): boolean {
  return pairs >= 8 && paired >= SENTENCE && shared < 0.05 && whole < PARAGRAPH;
}

/**
 * About the share of the sentences found elsewhere that were moved: those that were edited on the way, of as many as
 * this editor would have edited had all been moved. Its logarithm; with few of them, that of a half.
 */
function habit(edited: number, expected: number): number {
  return Math.log(Math.min(1.5, (edited + 1) / (expected + 2)));
}

/**
 * A logistic score for each of three kinds of moves, because what tells the words of a paragraph from a copy tells
 * nothing of three words. Fitted (Newton's method; each move counted by the 0.7th power of its tokens, each generator
 * alike) to 28,000 moves of 190 editions of 13 texts in eight scripts, edited by two programs that nobody wrote
 * together: in the one sentences move, and mostly what is left is quoted; in the other paragraphs move, and a part of
 * what is quoted is lost. Of 40 terms those were kept that say most.
 */
function trustIn(of: Features, habit: number): number {
  const size = Math.log2(Math.max(1, of.paired)) - 6;
  const shared = Math.min(1, 4 * of.shared);
  const sentences = of.ends >= 2 ? 1 : 0;
  const quoted = of.quoted ? 1 : 0;
  const fit = (1 - of.foreign) * Math.min(1, of.covered);
  const untouched = of.edits === 0 ? size : 0;
  let score: number;
  if (of.whole >= PARAGRAPH) {
    score =
      -0.28 +
      1.21 * size +
      1.71 * sentences +
      (2.35 + 1.69 * of.verbatim) * shared -
      2.77 * quoted +
      (of.alone ? 2.32 : 0) -
      (1.95 - 1.53 * habit) * of.verbatim;
  } else if (of.paired >= SENTENCE) {
    score =
      -2.6 +
      1.09 * sentences +
      1.48 * of.density +
      2.57 * fit +
      4.36 * shared -
      2 * of.verbatim * of.whole -
      3.3 * quoted +
      1.97 * habit -
      (2.99 - 2.02 * size) * of.foreign -
      1.38 * untouched +
      3.41 * of.touched;
  } else {
    score =
      -2.02 +
      1.86 * size +
      1.13 * sentences +
      (of.ends === 4 ? 1.79 : 0) +
      1.09 * of.whole +
      2.24 * shared -
      1.72 * of.foreign +
      0.59 * Math.min(1, of.covered);
  }
  const trust = 1 / (1 + Math.exp(-score));
  return trust < DOUBTFUL ? 0 : trust;
}

/** From this share of its old paragraph on a move is one of a paragraph; from this weight on, of a sentence. */
const PARAGRAPH = 0.6;
const SENTENCE = 60;
/** Less trust than this, and the words are taken for others. */
const DOUBTFUL = 0.65;
