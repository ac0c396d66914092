import { type Chunk, chunkText, splitChunks, squeeze } from "./chunks";
import { isRule, isSpeech, type ListMark, listMark } from "./shapes";
import { countWords } from "./words";

/** A piece of a plain text, by the shape of its own lines. In `text`, `\n` is a line end that means something. */
export type Piece =
  | { kind: "text"; text: string; gap: number }
  /** A heading that is underlined, and so sure of itself. */
  | { kind: "underlined"; text: string; level: number }
  | { kind: "rule" }
  | { kind: "quoted"; text: string[] }
  | {
      kind: "list";
      ordered: boolean;
      start: number;
      items: string[];
      /** What its first item would be as a paragraph, and by how many `notWords` would then grow. */
      opening: { text: string; more: number };
    };

/** Pieces in order. `notWords` counts what white space parts in the source and what is shape, not word: list marks, rules. */
export type Pieces = { pieces: Piece[]; notWords: number };

/** Reads each chunk by its own shape; only lists also look at their neighbours. Linear. */
export function readPieces(chunks: Chunk[]): Pieces {
  const out: Pieces = { pieces: [], notWords: 0 };
  for (const chunk of chunks) readChunk(chunk, out);
  const pieces = keepTrueLists(out);
  return { pieces, notWords: out.notWords };
}

function readChunk(chunk: Chunk, out: Pieces): void {
  const { lines, gap } = chunk;
  const [first = "", second = ""] = lines;
  if (lines.length === 1 && isRule(first)) {
    out.pieces.push({ kind: "rule" });
    out.notWords += countWords(first);
  } else if (lines.length > 1 && lines.every((line) => line.startsWith(">"))) readQuoted(lines, out);
  else if (lines.length === 2 && /^(={3,}|-{3,})$/.test(second) && !listMark(first)) {
    out.pieces.push({ kind: "underlined", text: squeeze(first), level: second.startsWith("=") ? 2 : 3 });
    out.notWords++;
  } else if (listMark(first) && readList(chunk, out)) return;
  else {
    const { text, joined } = chunkText(chunk);
    out.notWords += joined;
    out.pieces.push(chunk.indented ? { kind: "quoted", text: [text] } : { kind: "text", text, gap });
  }
}

function readQuoted(lines: string[], out: Pieces): void {
  const stripped = lines.map((line) => line.replace(/^[> \t]+/, ""));
  out.notWords += countWords(lines.join("\n")) - countWords(stripped.join("\n"));
  const text: string[] = [];
  for (const chunk of splitChunks(stripped.join("\n"))) {
    const part = chunkText(chunk);
    text.push(part.text);
    out.notWords += part.joined;
  }
  if (text.length > 0) out.pieces.push({ kind: "quoted", text });
}

/** Lines that begin with marks, and lines that go on under them. False where the marks are not those of one list. */
function readList(chunk: Chunk, out: Pieces): boolean {
  const items: { lines: string[] }[] = [];
  let opening: ListMark | null = null;
  for (const line of chunk.lines) {
    const mark = listMark(line);
    if (!mark) items.at(-1)?.lines.push(line);
    else {
      opening ??= mark;
      if (mark.ordered !== opening.ordered) return false;
      if (mark.ordered && mark.number !== opening.number + items.length) return false;
      if (!mark.ordered && isSpeech(line)) return false;
      items.push({ lines: [line.slice(mark.length)] });
    }
  }
  if (!opening) return false;
  const texts = items.map(({ lines }) => chunkText({ lines, wrapped: true }));
  const notWords = texts.reduce((sum, { joined }) => sum + joined + 1, 0);
  const whole = chunkText(chunk);
  out.notWords += notWords;
  out.pieces.push({
    kind: "list",
    ordered: opening.ordered,
    start: opening.number,
    items: texts.map(({ text }) => text),
    opening: { text: whole.text, more: whole.joined - notWords },
  });
  return true;
}

/**
 * Joins lists whose items stand apart by blank lines, and gives a list of a single item its mark back:
 * one paragraph that begins with "1." or "-" is more often a heading, a year or speech.
 */
function keepTrueLists(read: Pieces): Piece[] {
  const pieces: Piece[] = [];
  const close = () => {
    const last = pieces.at(-1);
    if (last?.kind !== "list" || last.items.length > 1) return;
    read.notWords += last.opening.more;
    pieces[pieces.length - 1] = { kind: "text", text: last.opening.text, gap: 1 };
  };
  for (const piece of read.pieces) {
    const last = pieces.at(-1);
    if (
      piece.kind === "list" &&
      last?.kind === "list" &&
      last.ordered === piece.ordered &&
      (!piece.ordered || piece.start === last.start + last.items.length)
    )
      last.items.push(...piece.items);
    else {
      close();
      pieces.push(piece.kind === "list" ? { ...piece, items: [...piece.items] } : piece);
    }
  }
  close();
  return pieces;
}
