import { classOf, DASH, FOLDED, foldCharacters, IN_WORD, SPACE } from "./classes";
import { clusterEnd, MOST_UNITS } from "./fold";
import { CLUSTER, DASHES, joins, SILENT, STEP, stepOf, WHITE } from "./steps";
import { hashWith, LONGEST_WORD, type Vocabulary } from "./vocabulary";

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
  /** What the numbers stand for. */
  readonly words: Vocabulary;
};

/** The number of the line break in every vocabulary. */
export const LINE_BREAK = 0;
const LINE_FEED = 10;

/**
 * Cuts a text into tokens, numbered in `words`. Texts to be compared share one vocabulary. Words are equal that
 * `foldText` makes equal; folding and cutting are one pass, because half of a comparison's time goes by here.
 *
 * Cost: linear.
 */
export function tokenise(source: string, words: Vocabulary): Tokens {
  const cutter = new Cutter(source, words);
  cutter.run();
  const { count, ids, starts, ends } = cutter;
  return {
    count,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    words,
  };
}

class Cutter {
  count = 0;
  ids: Int32Array<ArrayBuffer>;
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  /** The first token whose end is not known: what folds to nothing belongs to what stands before it. */
  private open = 0;
  /** The word that goes on: how many letters it has, their hash, and where in the source it began. */
  private length = 0;
  private hash = 0;
  private first = 0;
  /** Whether the last folded unit was a space or a dash, so that the next one is the same. */
  private last = 0;
  /** Whether the space that goes on holds a line break already. */
  private broken = false;

  constructor(
    private readonly source: string,
    private readonly words: Vocabulary,
  ) {
    // Words of prose have some five letters. Where there are more tokens than that, the arrays grow.
    const room = (source.length >> 2) + 16;
    this.ids = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  run(): void {
    const { source } = this;
    const size = source.length;
    let at = 0;
    while (at < size) {
      const unit = source.charCodeAt(at);
      const step = STEP[unit] || stepOf(unit);
      if (step === WHITE) this.space(at++, unit);
      else if (step === DASHES) this.dash(at++);
      else if (step === SILENT) at++;
      else if (step === CLUSTER || joins(unitAt(source, at + 1))) at = this.cluster(at);
      else if (step === IN_WORD) at = this.letters(at);
      else if (FOLDED[unit] === SPACE) this.blank(at++);
      else this.single(at++, FOLDED[unit] as number);
    }
    this.settle(size, true);
  }

  /** The letters of a word from one on that need no folding together; answers where they end. */
  private letters(from: number): number {
    const { source } = this;
    const { letters } = this.words;
    const size = source.length;
    this.settle(from, this.length === LONGEST_WORD);
    if (this.length === 0) this.begin(from);
    let { length, hash } = this;
    let at = from;
    let unit = source.charCodeAt(at);
    let next = unitAt(source, at + 1);
    do {
      const folded = FOLDED[unit] as number;
      letters[length++] = folded;
      hash = hashWith(hash, folded);
      at++;
      unit = next;
      next = at + 1 < size ? source.charCodeAt(at + 1) : 0;
    } while (at < size && length < LONGEST_WORD && STEP[unit] === IN_WORD && !(next > 0x2ff && joins(next)));
    this.length = length;
    this.hash = hash;
    this.last = 0;
    return at;
  }

  private space(at: number, unit: number): void {
    if (this.last !== SPACE) this.blank(at);
    if (unit !== LINE_FEED || this.broken) return;
    this.add(LINE_BREAK, at);
    this.ends[this.open++] = at + 1;
    this.broken = true;
  }

  private blank(at: number): void {
    this.settle(at, true);
    this.last = SPACE;
    this.broken = false;
  }

  private dash(at: number): void {
    if (this.last !== DASH) this.single(at, DASH);
  }

  /** A token of one unit. */
  private single(at: number, unit: number): void {
    this.settle(at, true);
    this.add(this.words.numberOfUnit(unit), at);
    this.last = unit;
  }

  /** A character with its marks; answers where it ends. Its units may be of several tokens, or of none. */
  private cluster(at: number): number {
    const end = clusterEnd(this.source, at);
    const folded = foldCharacters(this.source.slice(at, end));
    for (let index = 0; index < folded.length && index < MOST_UNITS; index++) {
      const unit = folded.charCodeAt(index);
      const isLetter = classOf(unit) === IN_WORD;
      const closes = !isLetter || this.length === LONGEST_WORD;
      if (index === 0) this.settle(at, closes);
      else if (closes) this.close();
      if (unit === SPACE) this.broken = false;
      else {
        if (this.length === 0) this.begin(at);
        this.append(unit);
        const isHalf = unit >= 0xd800 && unit < 0xdc00 && index + 1 < Math.min(folded.length, MOST_UNITS);
        if (isHalf) this.append(folded.charCodeAt(++index));
        if (!isLetter) this.close();
      }
      this.last = folded.charCodeAt(index);
    }
    return end;
  }

  /** Something begins at `at`: what stands before it ends there, and so does the word that goes on, if this `closes` it. */
  private settle(at: number, closes: boolean): void {
    if (closes) this.close();
    while (this.open < this.count) this.ends[this.open++] = at;
  }

  private begin(at: number): void {
    this.first = at;
    this.hash = 0;
  }

  private append(unit: number): void {
    this.words.letters[this.length++] = unit;
    this.hash = hashWith(this.hash, unit);
  }

  /** Makes a token of the word that goes on. */
  private close(): void {
    if (this.length === 0) return;
    const word = this.words.numberOf(this.length, this.hash);
    this.length = 0;
    this.add(word, this.first);
  }

  private add(word: number, start: number): void {
    if (this.count === this.ids.length) {
      const room = this.count * 2;
      this.ids = grown(this.ids, room);
      this.starts = grown(this.starts, room);
      this.ends = grown(this.ends, room);
    }
    this.ids[this.count] = word;
    this.starts[this.count++] = start;
  }
}

function unitAt(source: string, at: number): number {
  return at < source.length ? source.charCodeAt(at) : 0;
}

function grown(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** A table of the first token that ends after every so many units (two to the power of this). */
const STRIDE = 6;

/** Makes the function that finds the first token that ends after an offset in the source. Each costs a few steps. */
export function createTokenFinder({ ends, count }: Tokens): (offset: number) => number {
  const firsts = new Int32Array(((ends[count - 1] ?? 0) >> STRIDE) + 1).fill(count);
  let filled = 0;
  for (let token = 0; token < count; token++) {
    const last = ((ends[token] as number) - 1) >> STRIDE;
    while (filled <= last) firsts[filled++] = token;
  }
  return (offset) => {
    let token = firsts[offset >> STRIDE] ?? count;
    while (token < count && (ends[token] as number) <= offset) token++;
    return token;
  };
}
