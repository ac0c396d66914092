import { type Folded, foldText } from "../compare/fold";
import { hashWith, spread } from "../compare/vocabulary";

/**
 * A folded text cut into what readers count as its parts: words, numbers, single marks of punctuation,
 * single pictures, and single characters where a script has no spaces between words. White space is no part.
 *
 * `from` and `to` are positions in `folded.units`. `ids` says which parts are equal: equal numbers, equal
 * parts; -1 for a part that the text
 * searched in does not hold, -2 for a `BREAK`.
 */
export type Tokens = {
  readonly folded: Folded;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ids: Int32Array;
  /** 1 where a line begins with the token: a paragraph, a title. */
  readonly lineStarts: Uint8Array;
  readonly count: number;
};

/** Stands between two pieces of text that were not neighbours: a part that is equal to nothing. */
export const BREAK = "\uFFFF";
const BREAK_UNIT = 0xffff;

/** A longer run of letters is cut, so that no text is one part: addresses, one letter repeated. */
const MAX_TOKEN = 32;

const UNKNOWN = 0;
const SPACE = 1;
const WORD = 2;
const SINGLE = 3;
const HIGH = 4;

const CLASSES = new Uint8Array(0x10000);
/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

function classOf(unit: number): number {
  const known = CLASSES[unit] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  let found = SINGLE;
  if (unit >= 0xd800 && unit < 0xdc00) found = HIGH;
  else if (unit === 0x20) found = SPACE;
  else if (!UNSPACED.test(character) && LETTER.test(character)) found = WORD;
  CLASSES[unit] = found;
  return found;
}

/** True when the units at `index` belong to a word, not to punctuation, a picture or a single character. */
export function isWord({ folded, from }: Tokens, index: number): boolean {
  return classOf(folded.units[from[index] as number] as number) === WORD;
}

/** Which tokens of a text are equal, and how often each occurs. */
export class Vocabulary {
  readonly tokens: Tokens;
  /** How often the token with this id occurs. */
  readonly counts: Int32Array;
  /** How many different tokens there are. */
  readonly size: number;
  private readonly slots: Int32Array;
  private readonly firsts: Int32Array;

  /** Linear in the length of the text. */
  constructor(text: string) {
    const { folded, from, to, lineStarts, count } = cut(text);
    const ids = new Int32Array(count);
    let capacity = 64;
    while (capacity < count * 2) capacity *= 2;
    this.slots = new Int32Array(capacity).fill(-1);
    this.firsts = new Int32Array(count);
    this.tokens = { folded, from, to, ids, lineStarts, count };
    const counts = new Int32Array(count);
    let size = 0;
    for (let index = 0; index < count; index++) {
      const slot = this.slot(folded.units, from[index] as number, to[index] as number);
      let id = this.slots[slot] as number;
      if (id === -1) {
        id = size++;
        this.slots[slot] = id;
        this.firsts[id] = index;
      }
      ids[index] = id;
      counts[id] = (counts[id] as number) + 1;
    }
    this.size = size;
    this.counts = counts.subarray(0, size);
  }

  /** Cuts another text into tokens that carry the ids of this one. */
  read(text: string): Tokens {
    const { folded, from, to, lineStarts, count } = cut(text);
    const ids = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      const first = from[index] as number;
      ids[index] =
        folded.units[first] === BREAK_UNIT
          ? -2
          : (this.slots[this.slot(folded.units, first, to[index] as number)] as number);
    }
    return { folded, from, to, ids, lineStarts, count };
  }

  /** Where in the table the token `[from, to)` of `units` is, or would be. */
  private slot(units: Uint16Array, from: number, to: number): number {
    const { folded, from: starts, to: ends } = this.tokens;
    const mask = this.slots.length - 1;
    let hash = 0;
    for (let at = from; at < to; at++) hash = hashWith(hash, units[at] as number);
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot] as number;
      if (id === -1) return slot;
      const first = this.firsts[id] as number;
      const other = starts[first] as number;
      if ((ends[first] as number) - other !== to - from) continue;
      let same = 0;
      while (from + same < to && units[from + same] === folded.units[other + same]) same++;
      if (from + same === to) return slot;
    }
  }
}

function cut(text: string): Omit<Tokens, "ids"> {
  const folded = foldText(text);
  const { units, length } = folded;
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const lineStarts = new Uint8Array(length);
  let count = 0;
  let line = 0;
  for (let at = 0; at < length; ) {
    const kind = classOf(units[at] as number);
    const start = at++;
    if (kind === SPACE) continue;
    if (kind === WORD) {
      const limit = Math.min(length, start + MAX_TOKEN);
      while (at < limit && classOf(units[at] as number) === WORD) at++;
    } else if (kind === HIGH && at < length && ((units[at] as number) & 0xfc00) === 0xdc00) at++;
    const source = folded.starts[start] as number;
    if (line >= 0 && line <= source) {
      lineStarts[count] = 1;
      line = text.indexOf("\n", source);
    }
    from[count] = start;
    to[count++] = at;
  }
  return {
    folded,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    lineStarts: lineStarts.subarray(0, count),
    count,
  };
}
