/** What the comparing thread is told and asked. Plain data alone: it is copied from one thread to the other. */
import type { Anchor } from "@/lib/anchoring/anchor";
import type { BlockSpan } from "@/lib/anchoring/document/canonical";
import type { Found, LastSure } from "../place";
import type { ComparedBlock } from "../wire";

/** One of two texts. */
export type Side = { text: string; blocks: readonly BlockSpan[] };
export type Sides = { from: Side; to: Side };

/** Of two texts: what changed; where a place of the first is in the second; where notes on the first stand. */
export type Question =
  | { ask: "blocks" }
  | { ask: "offset"; offset: number }
  /** For a place up to which somebody has read: what came in right behind it they have not. */
  | { ask: "reach"; offset: number }
  | { ask: "places"; notes: readonly LastSure[] }
  /** For notes that the comparison lost, by their anchors alone. */
  | { ask: "offers"; found: readonly Found[]; anchors: readonly Anchor[] };

export type Answers = {
  blocks: ComparedBlock[];
  offset: number;
  reach: number;
  places: Found[];
  offers: Found[];
};

/** `key` names the two texts, which never change under it. */
export type Message = { key: string; question: Question } | { key: string; sides: Sides };

/** An answer; `unknown` where the two texts have to be brought first; nothing but an empty one for texts brought. */
export type Reply = { answer?: Answers[Question["ask"]]; unknown?: true };
