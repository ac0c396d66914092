import { CLASS, classOf, IN_WORD, SPACE } from "./classes";
import { type Folded, foldText, sourceEnd } from "./fold";
import type { Vocabulary } from "./vocabulary";

/**
 * A text as the comparison sees it: words; single characters where a script has no spaces between words;
 * each mark of punctuation; each line break. White space within a line is no token.
 */
export type Tokens = {
  readonly count: number;
  /** The number of each token in the vocabulary; `LINE_BREAK` for a line break. */
  readonly ids: Int32Array;
  /** Where each token begins and ends in the source, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same in folded units. A line break shares the unit of the white space around it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly folded: Folded;
};

/** The number of the line break in every vocabulary. */
export const LINE_BREAK = 0;

/** Longer words are cut, so that a text of one endless word is compared piece by piece as well. */
const LONGEST_WORD = 48;

/**
 * Cuts a text into tokens, numbered in `vocabulary`. Texts to be compared share one vocabulary.
 *
 * Cost: linear.
 */
export function tokenise(source: string, vocabulary: Vocabulary): Tokens {
  const folded = foldText(source);
  const { units, starts, length } = folded;
  // Words of prose have some five letters. Where there are more tokens than that, the arrays grow.
  let room = (length >> 2) + 16;
  let ids = new Int32Array(room);
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let sourceStarts = new Int32Array(room);
  let sourceEnds = new Int32Array(room);
  let count = 0;
  for (let at = 0; at < length; ) {
    if (count === room) {
      room = Math.min(length, room * 2);
      ids = grown(ids, room);
      from = grown(from, room);
      to = grown(to, room);
      sourceStarts = grown(sourceStarts, room);
      sourceEnds = grown(sourceEnds, room);
    }
    const first = at;
    const unit = units[at++] as number;
    if (unit === SPACE) {
      const lineBreak = lineBreakIn(source, starts[first] as number, starts[at] as number);
      if (lineBreak < 0) continue;
      ids[count] = LINE_BREAK;
      sourceStarts[count] = lineBreak;
      sourceEnds[count] = lineBreak + 1;
    } else {
      let hash = unit;
      if ((CLASS[unit] || classOf(unit)) === IN_WORD) {
        const limit = Math.min(length, first + LONGEST_WORD);
        for (; at < limit; at++) {
          const next = units[at] as number;
          if ((CLASS[next] || classOf(next)) !== IN_WORD) break;
          hash = (Math.imul(hash, 31) + next) | 0;
        }
      } else if (unit >= 0xd800 && unit < 0xdc00 && at < length && starts[at] === starts[first]) {
        hash = (Math.imul(hash, 31) + (units[at++] as number)) | 0;
      }
      ids[count] = vocabulary.numberOf(units, first, at, hash);
      sourceStarts[count] = starts[first] as number;
      sourceEnds[count] = starts[at] === starts[at - 1] ? sourceEnd(folded, at) : (starts[at] as number);
    }
    from[count] = first;
    to[count++] = at;
  }
  return {
    count,
    ids: ids.subarray(0, count),
    starts: sourceStarts.subarray(0, count),
    ends: sourceEnds.subarray(0, count),
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    folded,
  };
}

function grown(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

function lineBreakIn(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (source.charCodeAt(at) === 10) return at;
  return -1;
}

/** The first token that ends after `offset` in the source. O(log n). */
export function tokenAfter({ ends, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
