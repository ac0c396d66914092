import type { PlacementStatus } from "@/lib/anchoring/anchor";
import type { Decision } from "@/lib/annotations/wire";

/** The lists of the queue: what waits for somebody, then how each note came out. */
export const FILTERS = ["open", "kept", "moved", "changed", "uncertain", "gone"] as const;
export type Filter = (typeof FILTERS)[number];

/** The filter that an address names; what waits for a decision where it names none. */
export function filterOf(name: string | null | undefined): Filter {
  return FILTERS.find((filter) => filter === name) ?? "open";
}

export const FILTER_NAMES: Record<Filter, string> = {
  open: "To decide",
  kept: "Kept",
  moved: "Moved",
  changed: "Changed",
  uncertain: "Uncertain",
  gone: "Gone",
};

/** What became of a passage, in a sentence's beginning. */
export const STATUS_WORDS: Record<PlacementStatus, string> = {
  kept: "The same words in the same place",
  moved: "The same words elsewhere",
  changed: "Most of its words, edited",
  uncertain: "A guess",
  gone: "Nothing of it was found",
};

export const DECISION_WORDS: Record<Decision, string> = {
  accepted: "Accepted",
  replaced: "Put here by hand",
  detached: "Left detached",
};
