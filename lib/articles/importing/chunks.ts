import { joinsWithoutSpace, width } from "./measure";

/** Lines that stand together. `gap` is the count of blank lines before them; `lines` have no white space around. */
export type Chunk = {
  lines: string[];
  gap: number;
  /** True where the line ends are only the width of the page and mean nothing. */
  wrapped: boolean;
  /** True where every line stands in from the edge by four columns or more. */
  indented: boolean;
};

/** No page that people wrap by hand is wider. A longer line is a paragraph of its own. */
const WIDEST_PAGE = 120;
const NARROWEST_PAGE = 36;
/** A line counts as full when it reaches this part of the page, or would with the next word on it. */
const FULL = 0.8;

/** The text in chunks: at blank lines, at long lines, and at lines that stand in as new paragraphs do. Linear. */
export function splitChunks(text: string): Chunk[] {
  const groups: { lines: string[]; gap: number }[] = [];
  let gap = 0;
  let open: string[] | null = null;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      gap++;
      open = null;
    } else if (open) open.push(line);
    else {
      open = [line];
      groups.push({ lines: open, gap });
      gap = 0;
    }
  }
  const parts = groups.flatMap(splitGroup);
  const page = pageWidth(parts);
  const edged = parts.filter(standsIn).length;
  // Where most of a text stands in, it says nothing about the rest.
  const indentMeans = edged * 2 < parts.length;
  return parts.map(({ lines, gap }) => ({
    lines: lines.map((line) => line.trim()),
    gap,
    wrapped: isWrapped(lines, page),
    indented: indentMeans && standsIn({ lines }),
  }));
}

function splitGroup(group: { lines: string[]; gap: number }): { lines: string[]; gap: number }[] {
  const { lines, gap } = group;
  if (lines.length < 2) return [group];
  if (lines.some((line) => width(line) > WIDEST_PAGE))
    return lines.map((line, i) => ({ lines: [line], gap: i === 0 ? gap : 0 }));
  const starts = lines.map((line) => indent(line) >= 2);
  const indented = starts.filter(Boolean).length;
  if (indented === 0 || indented === lines.length || indented > lines.length / 2) return [group];
  if (lines.some((line) => /^\s*([-*•>]|\d+[.)])\s/u.test(line))) return [group];
  const parts: { lines: string[]; gap: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const last = parts.at(-1);
    if (last && !starts[i]) last.lines.push(line);
    else parts.push({ lines: [line], gap: i === 0 ? gap : 0 });
  }
  return parts;
}

/** An ideographic space opens a paragraph as in print, and a single long line may do so with others. */
function standsIn({ lines }: { lines: string[] }): boolean {
  const [first = ""] = lines;
  if (first.startsWith("\u3000") || (lines.length === 1 && width(first) > 80)) return false;
  return lines.every((line) => indent(line) >= 4);
}

/** How far a line stands in, in columns; an ideographic space takes two, a tab four. */
function indent(line: string): number {
  let columns = 0;
  for (const c of line) {
    if (c === " " || c === "\u00a0") columns++;
    else if (c === "\u3000") columns += 2;
    else if (c === "\t") columns += 4;
    else break;
  }
  return columns;
}

/** The width at which the text was wrapped by hand: nine in ten of the lines that go on are no longer. 0 if unknown. */
function pageWidth(parts: { lines: string[] }[]): number {
  const widths: number[] = [];
  for (const { lines } of parts) for (const line of lines.slice(0, -1)) widths.push(width(line.trimEnd()));
  if (widths.length === 0) return 0;
  widths.sort((a, b) => a - b);
  const page = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return page >= NARROWEST_PAGE ? page : 0;
}

/** True where nearly every line but the last is full, which verse, addresses and lists are not. */
function isWrapped(lines: string[], page: number): boolean {
  if (page === 0 || lines.length < 2) return false;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = (lines[i + 1] ?? "").trim();
    const word = joinsWithoutSpace(lines[i] ?? "", next) ? 2 : next.search(/\s|$/u);
    if (width((lines[i] ?? "").trimEnd()) + 1 + word >= page * FULL) full++;
  }
  return full >= (lines.length - 1) * 0.8;
}

/** A chunk as one string in which `\n` is a line end that means something; `joined` counts words that met at a line end. */
export function chunkText(chunk: Pick<Chunk, "lines" | "wrapped">): { text: string; joined: number } {
  if (!chunk.wrapped) return { text: chunk.lines.map(squeeze).join("\n"), joined: 0 };
  let text = "";
  let joined = 0;
  for (const line of chunk.lines) {
    if (text === "") text = squeeze(line);
    else if (joinsWithoutSpace(text, line)) {
      text += squeeze(line);
      joined++;
    } else text += ` ${squeeze(line)}`;
  }
  return { text, joined };
}

/** Runs of spaces and tabs as the one space that a page would show. */
export const squeeze = (line: string) => line.replace(/[ \t]+/g, " ").trim();
