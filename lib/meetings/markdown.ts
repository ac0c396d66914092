/** Text as Markdown that says just this text. Pure; imports nothing. */

// CommonMark takes a backslash before any ASCII punctuation for that sign itself. These begin something wherever
// they stand: emphasis, code, a link, an image, HTML, an entity, a cell of a table, struck or set mathematics.
const ANYWHERE = /[\\`*_[\]<>|~&$]/g;
// These only at the start of a line: a heading, a list, a rule, an underline of a heading, a quotation.
const AT_START = /^(\s*)([#+\-=>]|(\d{1,9})([.)]))/;
// And these only at the end of one: a heading may be closed by them, and then they are not shown.
const AT_END = /(?<=\s)(?=#+$)/;

/** One line: white space is folded, and nothing in it is markup. Linear. */
export function plainLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line
    .replace(ANYWHERE, "\\$&")
    .replace(/!(?=\\\[)/g, "\\!")
    .replace(AT_END, "\\")
    .replace(AT_START, (whole, space: string, sign: string, digits?: string, end?: string) => {
      if (digits) return `${space}${digits}\\${end}`;
      return sign.startsWith("\\") ? whole : `${space}\\${sign}`;
    });
}

/** Several lines, each made plain; what stood between blank lines stays a paragraph. */
export function plainParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(plainLine).filter(Boolean).join("\\\n"))
    .filter(Boolean)
    .join("\n\n");
}

/** A link whose address can't end early. `href` is absolute. */
export function link(words: string, href: string): string {
  const address = href.replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign));
  return `[${plainLine(words)}](<${address}>)`;
}
