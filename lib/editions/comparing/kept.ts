import { type Comparison, compare } from "@/lib/anchoring/compare/comparison";
import { createFollower } from "@/lib/anchoring/compare/follow";
import { createPlacer } from "@/lib/anchoring/compare/place";
import { insidePair } from "@/lib/anchoring/surrogates";
import { compareBlocks } from "../compare-blocks";
import { offerPlaces, placeNotes } from "../place";
import type { ComparedBlock } from "../wire";
import type { Answers, Message, Question, Reply, Sides } from "./questions";

/** Pairs of texts that are kept, and UTF-16 units of them: some 20 bytes of memory each once they are compared. */
const MAX_KEPT = 8;
const MAX_UNITS = 6_000_000;

/** Two texts, and what was made of them since somebody asked first. */
type Pair = Sides & { comparison?: Comparison; place?: Placer; blocks?: ComparedBlock[] };
type Placer = ReturnType<typeof createPlacer>;

/**
 * Keeps pairs of texts and answers questions about them; what a question needs is computed once. When an edition is
 * published, every reader of the one before asks where their place is. The oldest asked is forgotten first.
 *
 * Cost: the first question that needs a comparison pays for it, a third of a second for a book.
 */
export function keepPairs(): (message: Message) => Reply {
  const kept = new Map<string, Pair>();

  return (message) => {
    const { key } = message;
    const pair = "sides" in message ? message.sides : kept.get(key);
    if (!pair) return { unknown: true };
    kept.delete(key);
    kept.set(key, pair);
    forgetOldest(kept);
    return "question" in message ? { answer: answerOf(pair, message.question) } : {};
  };
}

function forgetOldest(kept: Map<string, Pair>): void {
  let units = 0;
  for (const { from, to } of kept.values()) units += from.text.length + to.text.length;
  for (const [oldest, { from, to }] of kept) {
    if (kept.size === 1 || (kept.size <= MAX_KEPT && units <= MAX_UNITS)) return;
    kept.delete(oldest);
    units -= from.text.length + to.text.length;
  }
}

function answerOf(pair: Pair, question: Question): Answers[Question["ask"]] {
  const { from, to } = pair;
  switch (question.ask) {
    case "blocks":
      pair.blocks ??= compareBlocks(compared(pair), from, to);
      return pair.blocks;
    case "offset":
      return offsetIn(pair, question.offset);
    case "reach":
      return reachIn(pair, question.offset);
    case "places":
      return placeNotes(question.notes, from, to, (passages) => passages.map(placer(pair)));
    case "offers":
      return offerPlaces(question.found, question.anchors, to.text);
  }
}

function compared(pair: Pair): Comparison {
  pair.comparison ??= compare(pair.from.text, pair.to.text);
  return pair.comparison;
}

function placer(pair: Pair): Placer {
  const comparison = compared(pair);
  pair.place ??= createPlacer(comparison, createFollower(comparison), pair.from.text, pair.to.text);
  return pair.place;
}

/** Offsets beyond the end are the end. */
function offsetIn(pair: Pair, offset: number): number {
  if (pair.from.text === "") return Math.min(offset, pair.to.text.length);
  return signAt(pair, offset).start;
}

/**
 * Behind the last sign before it that is no space: spaces go with what follows them. And never behind the sign after
 * it, which stays unread; the whole of a text is up to where its last sign ends now.
 */
function reachIn(pair: Pair, offset: number): number {
  const { text } = pair.from;
  const read = text.slice(0, offset).trimEnd().length;
  if (read === 0) return 0;
  const { end } = signAt(pair, read - 1);
  return read < text.length ? Math.min(end, offsetIn(pair, offset)) : end;
}

/** Where the sign at an offset is; the last one for offsets beyond the end. The text is not empty. */
function signAt(pair: Pair, offset: number): { start: number; end: number } {
  const { text } = pair.from;
  let start = Math.min(offset, text.length - 1);
  if (insidePair(text, start)) start--;
  const end = insidePair(text, start + 1) ? start + 2 : start + 1;
  return placer(pair)({ start, end });
}
