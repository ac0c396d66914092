import type { Place, Span, Truth } from "./truth";

/** What an implementation says about one passage. Null: it says that it is gone. */
export type Answer = (Span & { sure: boolean }) | null;

/**
 * - `right`: on the true range, or nearly; or said to be gone, and it is.
 * - `inexact`: sure of a place that overlaps the true one by half or more, but not by four fifths.
 * - `false`: sure of other words, or of any words though the passage was deleted. So is what overlaps the true place by
 *   less than half; `astray` counts those that have no letter of it.
 * - `uncertain`: offered for review.
 * - `missed`: said to be gone, and it is not.
 */
export type Verdict = "right" | "inexact" | "false" | "uncertain" | "missed";

/** Less than this share of a passage survives: it was deleted, and every sure place is false. */
export const DELETED = 0.2;
/** From this share on it must be found. Between the two both answers are right, and no other. */
export const SURVIVES = 0.5;
/** Intersection over union with the true range, from which on a place is right. */
export const RIGHT = 0.8;
const INEXACT = 0.5;

export function judge(answer: Answer, truth: Truth): Verdict {
  if (!answer) return truth.survived < SURVIVES ? "right" : "missed";
  if (!answer.sure) return "uncertain";
  if (truth.survived < DELETED) return "false";
  const overlap = overlapWith(answer, truth);
  return overlap >= RIGHT ? "right" : overlap >= INEXACT ? "inexact" : "false";
}

/** Whether the place that is offered for review is the true one. */
export function rightOffer(answer: Span, truth: Truth): boolean {
  return truth.survived >= DELETED && overlapWith(answer, truth) >= RIGHT;
}

function isAstray(answer: Span, { survived, places }: Truth): boolean {
  return survived < DELETED || places.every(({ loose }) => iou(answer, loose) === 0);
}

function overlapWith(answer: Span, { places }: Truth): number {
  return Math.max(0, ...places.map((place) => overlap(answer, place)));
}

/** With the survivors, with these and what replaced the rest; whole when the answer lies between the two. */
function overlap(answer: Span, { tight, loose }: Place): number {
  const outside = answer.start < loose.start || answer.end > loose.end;
  const short = answer.start > tight.start || answer.end < tight.end;
  if (!outside && !short) return 1;
  return Math.max(iou(answer, tight), iou(answer, loose));
}

function iou(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** How many of each verdict, and of the uncertain ones how many offered the true place. */
export type Score = Record<Verdict, number> & {
  total: number;
  rightOffers: number;
  /** The false ones that are on none of the passage's words, or of a passage that was deleted. */
  astray: number;
  deleted: number;
  partly: number;
};

export function emptyScore(): Score {
  return {
    right: 0,
    inexact: 0,
    false: 0,
    uncertain: 0,
    missed: 0,
    total: 0,
    rightOffers: 0,
    astray: 0,
    deleted: 0,
    partly: 0,
  };
}

export function addTo(score: Score, answer: Answer, truth: Truth): Verdict {
  const verdict = judge(answer, truth);
  score[verdict] += 1;
  score.total += 1;
  if (truth.survived < DELETED) score.deleted += 1;
  else if (truth.survived < SURVIVES) score.partly += 1;
  if (verdict === "false" && answer && isAstray(answer, truth)) score.astray += 1;
  if (verdict === "uncertain" && answer && rightOffer(answer, truth)) score.rightOffers += 1;
  return verdict;
}
