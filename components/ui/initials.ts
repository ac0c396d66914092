/** How many `--person-n` grounds tokens.css has. */
const GROUNDS = 6;

const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]/u;

/**
 * The first letters of the first and last word of a name, as a reader sees letters (a letter with its
 * marks is one); one letter for one word, and for scripts without spaces the first sign. One for letters
 * that join, too: two of them would read as a word.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words[0], words.length > 1 && !JOINING.test(name) ? words.at(-1) : ""];
  return `${firstLetter(first)}${firstLetter(last)}`.toUpperCase() || "?";
}

function firstLetter(word: string): string {
  return word.match(/[\p{L}\p{N}]\p{M}*/u)?.[0] ?? "";
}

/** One of the quiet grounds, always the same for one id. */
export function personGround(id: string): string {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) >>> 0;
  return `var(--person-${(sum % GROUNDS) + 1})`;
}
