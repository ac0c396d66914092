import { type Chunk, chunkText } from "./chunks";
import { headerLine, looksLikeBareName } from "./header-lines";
import { weight, width } from "./measure";
import { endsAsSentence, isCapitals, isRule, listMark } from "./shapes";

/** What the lines over a text say of it; null where they don't. `lines` are those lines, as written. */
export type TitleLines = {
  title: string | null;
  byline: string | null;
  date: string | null;
  source: string | null;
  lines: string[];
};

/** No more lines than these stand over a text. */
const MOST_LINES = 6;

/** Takes title, byline, date and source off the top of a plain text; answers them and the chunks that are left. */
export function takeTitleLines(chunks: Chunk[], language: string): { taken: TitleLines; rest: Chunk[] } {
  const taken: TitleLines = { title: null, byline: null, date: null, source: null, lines: [] };
  const rest = [...chunks];
  splitOpening(rest, language);
  while (taken.lines.length < MOST_LINES && rest.length > 1) {
    const [chunk, next] = rest;
    if (!chunk || !next || !takeChunk(chunk, next, taken, language)) break;
    rest.shift();
  }
  return { taken, rest };
}

function takeChunk(chunk: Chunk, next: Chunk, taken: TitleLines, language: string): boolean {
  const text = chunkText({ lines: chunk.lines, wrapped: false }).text;
  const said = chunk.lines.length === 1 ? headerLine(text, language) : null;
  if (said && taken[said.kind] === null) taken[said.kind] = said.value;
  else if (taken.title === null && isTitle(chunk)) taken.title = text.replaceAll("\n", " ");
  else if (
    taken.title !== null &&
    taken.byline === null &&
    looksLikeBareName(text) &&
    saysDate(next, language)
  )
    taken.byline = text;
  else return false;
  taken.lines.push(...chunk.lines);
  return true;
}

const saysDate = ({ lines }: Chunk, language: string) =>
  lines.length === 1 && headerLine(lines[0] ?? "", language)?.kind === "date";

function isTitle({ lines }: Chunk): boolean {
  const [first = ""] = lines;
  if (lines.length > 2 || listMark(first) || isRule(first) || first.startsWith(">")) return false;
  return lines.every(
    (line) =>
      width(line) <= 160 &&
      weight(line) <= 25 &&
      (isCapitals(line) || /[?!？！]["'”’»)]?$/u.test(line) || !endsAsSentence(line)),
  );
}

/** A title with its date or author right under it, in one chunk, becomes a chunk for each line. */
function splitOpening(chunks: Chunk[], language: string): void {
  const [first] = chunks;
  if (!first || first.lines.length < 2 || first.wrapped) return;
  const under = first.lines.slice(0, MOST_LINES).filter((line, i) => i > 0 && headerLine(line, language));
  if (under.length === 0) return;
  chunks.splice(
    0,
    1,
    ...first.lines.map((line, i) => ({ ...first, lines: [line], gap: i === 0 ? first.gap : 0 })),
  );
}
