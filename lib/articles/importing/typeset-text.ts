import { quotationMarks } from "./quotation-marks";

/** What is written as code or as an address is masked by this character, which no rule touches. */
export const MASK = "\uE000";

/**
 * Each UTF-16 unit of a text with what is set in its place: `out[i]` is "" where unit `i` is taken into the
 * one before. White space is narrowed but never made or removed, so the count of words stays; setting a
 * text that is already set changes nothing. `language` is BCP 47. One pass for each rule: linear.
 */
export function typesetText(text: string, language: string): string[] {
  const masked = maskAddresses(text);
  const out = masked.split("");
  setDashes(masked, out, language);
  setEllipses(masked, out);
  setQuotes(masked, out, language);
  if (language.startsWith("fr")) narrowSpaces(masked, out);
  for (let i = 0; i < out.length; i++) if (masked[i] === MASK) out[i] = text[i] ?? "";
  return out;
}

function maskAddresses(text: string): string {
  if (!text.includes("://") && !text.includes("@")) return text;
  return text.replace(/\S+/g, (word) =>
    word.includes("://") || /^[^@]+@[^@]+\.[^@]+$/.test(word) ? MASK.repeat(word.length) : word,
  );
}

const isSpace = (c: string) => c === "" || /\s/u.test(c);
const isDigit = (c: string) => c >= "0" && c <= "9" && c !== "";

/** Two or three hyphens are a dash; a lone hyphen between spaces is one too, except between numbers. */
function setDashes(text: string, out: string[], language: string): void {
  for (let start = text.indexOf("-"); start !== -1; start = text.indexOf("-", start)) {
    let end = start;
    while (text[end] === "-") end++;
    const length = end - start;
    const before = text[start - 1] ?? "";
    const after = text[end] ?? "";
    const dash = dashFor(length, before, after, text[start - 2] ?? "", text[end + 1] ?? "", language);
    if (dash) {
      out[start] = dash;
      out.fill("", start + 1, end);
    }
    start = end;
  }
}

function dashFor(
  length: number,
  before: string,
  after: string,
  first: string,
  last: string,
  language: string,
): string | null {
  if (before === MASK || after === MASK || before === "!" || before === "<" || after === ">") return null;
  const apart = isSpace(before) && isSpace(after);
  if (length === 1) {
    if (!apart || (before === "" && after === "") || (isDigit(first) && isDigit(last))) return null;
    return language.startsWith("ru") || language.startsWith("uk") || language.startsWith("be") ? "—" : "–";
  }
  if (length > 3) return null;
  // " --help" is the switch of a program; at the start of a paragraph the same opens speech.
  if (before !== "" && isSpace(before) && /[a-z]/.test(after)) return null;
  if (/^(zh|ja)/.test(language)) return "——";
  return apart && language.startsWith("de") ? "–" : "—";
}

/** Three points in a row are one sign; a fourth is the end of the sentence. Longer runs are leaders. */
function setEllipses(text: string, out: string[]): void {
  for (let start = text.indexOf("..."); start !== -1; start = text.indexOf("...", start)) {
    let end = start;
    while (text[end] === ".") end++;
    if (end - start <= 4 && text[end] !== "/" && text[start - 1] !== "/") {
      out[start] = "…";
      out[start + 1] = "";
      out[start + 2] = "";
    }
    start = end;
  }
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
/** A letter of a script that parts its words by spaces. */
const isLatinLike = (c: string) => LETTER.test(c) && !WIDE.test(c);
const OPENS_AFTER = /[\s([{<\-–—―/=«„“‘‚「『"'¿¡|]/u;
/** English words that begin with an apostrophe, and years such as '17. */
const CLIPPED = /^(?:\d\ds?|t(?:is|was|were|will|other)|em|cause|n|til|bout|neath|gainst)(?![\p{L}\p{N}])/iu;

/** Quotations in quotations in quotations; even, so that outer and inner marks go on taking turns. */
const DEEPEST = 8;

function setQuotes(text: string, out: string[], language: string): void {
  if (!/["'“”„«»‘’‚]/u.test(text)) return;
  const { outer, inner } = quotationMarks(language);
  const lastSingle = lastClosingSingle(text);
  const open: ('"' | "'")[] = [];
  const enter = (kind: '"' | "'", i: number) => {
    const pair = open.length % 2 === 0 ? outer : inner;
    out[i] = kind === "'" && open.length === 0 ? inner[0] : pair[0];
    open.push(kind);
    // What nobody closes must not make each later mark look through it.
    if (open.length > DEEPEST) open.splice(0, 2);
  };
  const leave = (kind: '"' | "'", i: number) => {
    while (open.length > 0 && open.at(-1) !== kind) open.pop();
    open.pop();
    const pair = open.length % 2 === 0 ? outer : inner;
    out[i] = kind === "'" && open.length === 0 ? inner[1] : pair[1];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c !== '"' && c !== "'") continue;
    const before = text[i - 1] ?? "";
    const after = text[i + 1] ?? "";
    const opens = mayOpen(before, after, open.includes(c));
    if (c === '"') {
      if (isPrime(text, i, open.includes('"'))) continue;
      if (opens) enter('"', i);
      else leave('"', i);
    } else if (isDigit(before) && isDigit(after)) continue;
    else if (isLatinLike(before) && isLatinLike(after)) out[i] = "’";
    else if (
      opens &&
      (language.startsWith("en") || language === "") &&
      CLIPPED.test(text.slice(i + 1, i + 9))
    )
      out[i] = "’";
    else if (opens && i < lastSingle) enter("'", i);
    else if (open.includes("'") && !opens) leave("'", i);
    else out[i] = "’";
  }
}

function mayOpen(before: string, after: string, isOpen: boolean): boolean {
  if (isSpace(after)) return false;
  if (before === "" || OPENS_AFTER.test(before)) return true;
  if (WIDE.test(before) || WIDE.test(after)) return !isOpen;
  return !isOpen && !LETTER.test(before) && LETTER.test(after) && !/[.,;:!?…)\]}»”’]/u.test(before);
}

/** `6'2"` and `a 12" ruler`: inches and feet, where no quotation is open that could end here. */
function isPrime(text: string, i: number, isOpen: boolean): boolean {
  if (!isDigit(text[i - 1] ?? "")) return false;
  if (!isOpen) return true;
  let start = i - 1;
  while (start > 0 && i - start < 4 && isDigit(text[start - 1] ?? "")) start--;
  return text[start - 1] === "'" && isDigit(text[start - 2] ?? "");
}

/** Where the last single mark stands that could close something; -1 without any. */
function lastClosingSingle(text: string): number {
  for (let i = text.lastIndexOf("'"); i > 0; i = text.lastIndexOf("'", i - 1))
    if (!isSpace(text[i - 1] ?? "") && !isLatinLike(text[i + 1] ?? "")) return i;
  return -1;
}

/** The space that French sets before two-part signs and inside guillemets is a narrow one that does not break. */
function narrowSpaces(text: string, out: string[]): void {
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== " " && text[i] !== "\u00a0") continue;
    const before = out[i - 1] ?? "";
    const after = out[i + 1] ?? "";
    if (before === "«" || after === "»" || /^[;:!?]$/.test(after)) out[i] = "\u202f";
  }
}
