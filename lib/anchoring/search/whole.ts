import type { Placement } from "../anchor";
import { compare } from "../compare/comparison";
import { createFollower } from "../compare/follow";
import { createPlacer } from "../compare/place";
import type { Footing, Layer } from "./patches";

/** The share of an old text, and of the new one, from which on what is remembered of it is compared like a whole text. */
const MOST_OF_IT = 0.6;
/** Units below which there is too little to compare with: how often a word occurs says nothing yet. */
const LEAST = 4096;

/**
 * Compares a layer with the text as `remap` compares two editions: where many notes remember most of the old text, what
 * became of a passage shows better from all of it than from the passage and its surroundings. Null for a layer of which
 * little is remembered.
 *
 * Cost: linear in both texts.
 */
export function comparedAsWhole(layer: Layer, text: string): ((footing: Footing) => Placement) | null {
  const { starts, olds, coherent } = layer;
  const remembered = layer.text.length - starts.length;
  const reach = (olds.at(-1) ?? 0) + layer.text.length - (starts.at(-1) ?? 0) - (olds[0] ?? 0);
  if (!coherent || remembered < LEAST || remembered < MOST_OF_IT * Math.max(reach, text.length, 1))
    return null;
  const comparison = compare(layer.text, text);
  return createPlacer(comparison, createFollower(comparison), layer.text, text);
}
