/**
 * What becomes of one UTF-16 unit when text is folded for comparison. Learnt unit by unit when it is first
 * met, then one look into a table: folding a book costs a few nanoseconds a unit.
 */
export type Kind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const UNKNOWN = 0;
/** A letter, digit or other character that folds to one unit of its own, `FOLDED[unit]`. */
export const PLAIN = 1;
/** White space of any width, line breaks included. */
export const WHITE_SPACE = 2;
/** A hyphen or dash of any length. */
export const HYPHEN = 3;
/** Stands for nothing: soft hyphen, direction mark, joiner, optional vowel point. */
export const NOTHING = 4;
/** A mark that joins what stands before it; the two are normalised together. */
export const MARK = 5;
/** Folds to several units, as a ligature does. */
export const SEVERAL = 6;
/** Half of a surrogate pair. */
export const HALF = 7;

/** The kind of each unit. Ask `kindOf`, which fills it. */
export const KIND = new Uint8Array(0x10000);
/** What a plain unit folds to. */
export const FOLDED = new Uint16Array(0x10000);

export const SPACE = 0x20;
export const DASH = 0x2d;

/**
 * Arabic harakat, Quranic signs and the stretching kashida; Hebrew cantillation and niqqud. Hamza and madda
 * (U+0653 to U+0655) are letters' parts and stay.
 */
const VOWEL_POINTS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\u200B\uFEFF]/u;
const WHITE = /[\s\u0085\u180E\u2800]/u;
const DASHES = /[\p{Pd}\u2212\u2043\u02D7]/u;
/** Marks, and the characters that are no marks but compose all the same (Hangul vowels, kana sound marks). */
const JOINS = /[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u;
const DOUBLE_QUOTES = "«»“”„‟″〝〞〟「」＂";
/** White corner brackets quote within a quotation, where others write single marks. */
const SINGLE_QUOTES = "‘’‚‛′‵‹›『』`´ʼʹ＇";

/** The kind of a unit; `FOLDED[unit]` holds its folded form afterwards, where it is plain. */
export function kindOf(unit: number): Kind {
  const known = (KIND[unit] ?? UNKNOWN) as Kind;
  return known !== UNKNOWN ? known : learn(unit);
}

function learn(unit: number): Kind {
  let kind: Kind = PLAIN;
  let folded = unit;
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit < 0xe000) kind = HALF;
  else if (VOWEL_POINTS.test(character) || IGNORABLE.test(character)) kind = NOTHING;
  else if (WHITE.test(character)) {
    kind = WHITE_SPACE;
    folded = SPACE;
  } else if (DASHES.test(character)) {
    kind = HYPHEN;
    folded = DASH;
  } else if (JOINS.test(character)) kind = MARK;
  else if (DOUBLE_QUOTES.includes(character)) folded = 0x22;
  else if (SINGLE_QUOTES.includes(character)) folded = 0x27;
  else {
    const text = foldCharacters(character);
    if (text.length === 1) folded = text.charCodeAt(0);
    else kind = text.length === 0 ? NOTHING : SEVERAL;
  }
  FOLDED[unit] = folded;
  KIND[unit] = kind;
  return kind;
}

const clusters = new Map<string, string>();
/** So that a hostile text can not fill the memory. */
const MOST_CLUSTERS = 20_000;

/**
 * Folds a few characters that belong together, as a letter with its marks: compatibility composed (NFKC),
 * case folded by way of upper case (so that ß is ss and ς is σ), without vowel points and ignorables.
 */
export function foldCharacters(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  if (clusters.size >= MOST_CLUSTERS) clusters.clear();
  let folded = "";
  for (const character of cluster.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC")) {
    if (!VOWEL_POINTS.test(character) && !IGNORABLE.test(character)) folded += character;
  }
  clusters.set(cluster, folded);
  return folded;
}

/** How a folded unit takes part in tokens. */
const UNSORTED = 0;
/** Part of a word: letters, digits, marks of scripts that put spaces between words. */
export const IN_WORD = 1;
/** A token of its own that carries meaning: ideographs, kana, letters of scripts without spaces, emoji. */
export const ALONE = 2;
/** A token of its own that carries little: punctuation, symbols. */
export const PUNCTUATION = 3;

/** The class of each folded unit. Ask `classOf`, which fills it. */
export const CLASS = new Uint8Array(0x10000);

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Bopomofo}\p{Surrogate}]/u;
const WORDLY = /[\p{L}\p{N}\p{M}_]/u;

export function classOf(unit: number): number {
  const known = CLASS[unit] as number;
  if (known !== UNSORTED) return known;
  const character = String.fromCharCode(unit);
  const found = SPACELESS.test(character) ? ALONE : WORDLY.test(character) ? IN_WORD : PUNCTUATION;
  CLASS[unit] = found;
  return found;
}
