import { classOf, PUNCTUATION } from "./classes";
import { LINE_BREAK, type Tokens } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** A word that occurs once or twice weighs this much. */
export const FULL_WEIGHT = 16;

/**
 * How much it tells that a word of the one text stands in the other, by its number: from 1 (a line break, a
 * comma) to 16 (a rare word). Falls with the logarithm of the word's share of both texts.
 *
 * Cost: linear.
 */
export function weighWords(vocabulary: Vocabulary, old: Tokens, now: Tokens): Uint8Array {
  const counts = new Int32Array(vocabulary.size);
  for (const { ids, count } of [old, now]) {
    for (let at = 0; at < count; at++) {
      const id = ids[at] as number;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  const weights = new Uint8Array(vocabulary.size);
  const total = Math.log2(old.count + now.count + 2);
  // Even a word that is everywhere in a very short text tells something.
  const scale = FULL_WEIGHT / Math.max(8, total - 1);
  for (let id = 0; id < weights.length; id++) {
    const rarity = Math.max(3, total - Math.log2((counts[id] as number) + 1)) * scale;
    const light = id === LINE_BREAK || classOf(vocabulary.unitOf(id, 0)) === PUNCTUATION;
    weights[id] = Math.max(1, Math.round(light ? Math.min(3, rarity / 4) : Math.min(FULL_WEIGHT, rarity)));
  }
  return weights;
}
