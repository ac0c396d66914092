import {
  DASH,
  FOLDED,
  foldCharacters,
  HYPHEN,
  KIND,
  kindOf,
  MARK,
  NOTHING,
  PLAIN,
  SPACE,
  WHITE_SPACE,
} from "./classes";

/**
 * A text made comparable, with the way back. `units` are its UTF-16 units; `starts[i]` is the source offset
 * where the character begins that unit `i` came from, and `starts[length]` the length of the source. Units
 * that came from one character share their start. Characters that fold to nothing belong to what stands
 * before them.
 */
export type Folded = {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly length: number;
};

/** What a character with its marks is cut to: one of a hundred marks is not compared to the end. */
export const MOST_UNITS = 24;

/**
 * Folds what readers don't take for a difference between two editions: compatibility forms and composition
 * (NFKC), case, the form of quotation marks and dashes, the width and number of spaces (line breaks are
 * spaces too), soft hyphens and other invisible characters, optional vowel points. A run of spaces or of
 * dashes becomes one.
 *
 * Cost: linear; about 3 ns a unit, more where letters carry combining marks.
 */
export function foldText(source: string): Folded {
  const size = source.length;
  let units = new Uint16Array(size + 32);
  let starts = new Int32Array(size + 33);
  let length = 0;
  let last = -1;
  let next = size > 0 ? source.charCodeAt(0) : 0;
  for (let at = 0; at < size; ) {
    if (length + MOST_UNITS > units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      starts = grown(starts, new Int32Array(starts.length * 2));
    }
    const unit = next;
    next = at + 1 < size ? source.charCodeAt(at + 1) : 0;
    const kind = KIND[unit] || kindOf(unit);
    if (kind === PLAIN && !joins(next)) {
      starts[length] = at++;
      last = FOLDED[unit] as number;
      units[length++] = last;
    } else if (kind === WHITE_SPACE || kind === HYPHEN) {
      const folded: number = kind === WHITE_SPACE ? SPACE : DASH;
      if (folded !== last) {
        starts[length] = at;
        units[length++] = folded;
      }
      last = folded;
      at++;
    } else if (kind === NOTHING) {
      at++;
    } else {
      const end = clusterEnd(source, at);
      const folded = foldCharacters(source.slice(at, end));
      for (let index = 0; index < folded.length && index < MOST_UNITS; index++) {
        starts[length] = at;
        last = folded.charCodeAt(index);
        units[length++] = last;
      }
      at = end;
      next = at < size ? source.charCodeAt(at) : 0;
    }
  }
  starts[length] = size;
  return { units: units.subarray(0, length), starts: starts.subarray(0, length + 1), length };
}

/** Where the character at `at` ends, with the marks that follow it. At most `MOST_UNITS`. */
export function clusterEnd(source: string, at: number): number {
  let end = at + unitsAt(source, at);
  const limit = Math.min(source.length, at + MOST_UNITS);
  while (end < limit) {
    const unit = source.charCodeAt(end);
    if (!joins(unit)) break;
    end++;
  }
  return end;
}

function unitsAt(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00 || at + 1 >= source.length) return 1;
  const next = source.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function joins(unit: number): boolean {
  return unit > 0x2ff && (KIND[unit] || kindOf(unit)) === MARK;
}

/** The folded units as a string, to search in. */
export function foldedString({ units, length }: Folded): string {
  let text = "";
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[]);
  }
  return text;
}

/** Where folded unit `index` begins in the source. */
export function sourceStart({ starts }: Folded, index: number): number {
  return starts[index] ?? 0;
}

/** Where a range that ends before folded unit `index` ends in the source: after the last character in it. */
export function sourceEnd({ starts, length }: Folded, index: number): number {
  if (index <= 0) return 0;
  const from = starts[index - 1] ?? 0;
  let at = index;
  while (at < length && starts[at] === from) at++;
  return starts[at] ?? 0;
}

/** The first folded unit that came from source offset `offset` or after it. O(log n). */
export function foldedAt({ starts, length }: Folded, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
