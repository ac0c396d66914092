import type { Anchor } from "../../../lib/anchoring/anchor";
import type { Implementation } from "../implementations";
import { importPackage } from "../prose/packages";
import type { Span } from "../truth";
import { placeInTurn } from "./in-turn";

type Match = Span & { errors: number };
type Search = (text: string, pattern: string, maxErrors: number) => Match[];

/** As much as the client allows: half of the quote, and never more than this. */
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * The way the Hypothesis client anchors: the words at the old offsets if they stand there; else all exact copies of
 * the quote, or if there are none all approximate ones; the best by quote, context and distance is taken, always.
 */
export async function loadQuoteMatcher(): Promise<Implementation> {
  const { default: search } = await importPackage<{ default: Search }>("approx-string-match");
  return {
    name: "Hypothesis",
    run: (task, budget) =>
      placeInTurn(task, budget, (anchor) => {
        const best = bestMatch(anchor, task.text, search);
        return best ? { start: best.start, end: best.end, sure: true } : null;
      }),
  };
}

function bestMatch(anchor: Anchor, text: string, search: Search): Span | undefined {
  const { exact, start, end } = anchor;
  if (text.slice(start, end) === exact) return { start, end };
  let best: Span | undefined;
  let bestScore = -1;
  for (const match of matchesOf(text, exact, Math.min(MOST_ERRORS, exact.length / 2), search)) {
    const score = scoreOf(match, anchor, text, search);
    if (score > bestScore) {
      best = match;
      bestScore = score;
    }
  }
  return best;
}

function matchesOf(text: string, pattern: string, maxErrors: number, search: Search): Match[] {
  const copies: Match[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    copies.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return copies.length > 0 ? copies : search(text, pattern, maxErrors);
}

function scoreOf(match: Match, anchor: Anchor, text: string, search: Search): number {
  const { exact, prefix, suffix, start } = anchor;
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
  const after = text.slice(match.end, match.end + suffix.length);
  const score =
    WEIGHTS.quote * (1 - match.errors / exact.length) +
    WEIGHTS.prefix * (prefix ? likeness(before, prefix, search) : 1) +
    WEIGHTS.suffix * (suffix ? likeness(after, suffix, search) : 1) +
    WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length);
  return score / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position);
}

function likeness(text: string, pattern: string, search: Search): number {
  if (text === "" || pattern === "") return 0;
  const [first] = matchesOf(text, pattern, pattern.length, search);
  return first ? 1 - first.errors / pattern.length : 0;
}
