import type { Random } from "../random";
import type { Editor } from "./editors";
import { fresh, type Run, trimmed } from "./run";

/** The sentences of a paragraph, each with the space after it. */
export type Paragraph = Run[][];

/** What an editor writes that was not there. */
export type Writer = {
  spaced: boolean;
  /** A sentence that is not in the old text. */
  sentence: () => string;
  /** A sentence of the old text, word for word: one that is `wanted`, if it is found soon. */
  quotation: (wanted: (start: number, end: number) => boolean) => string;
};

/** Sentences inserted, moved to another paragraph, or exchanged with the next one. */
export function rearrangeSentences(text: Paragraph[], editor: Editor, writer: Writer, random: Random): void {
  const rates = editor.sentence;
  for (const paragraph of text) {
    for (let at = paragraph.length - 1; at >= 0; at--) {
      if (random.chance(rates.inserted)) paragraph.splice(at, 0, [fresh(closed(writer.sentence(), writer))]);
      if (random.chance(rates.moved)) {
        const [sentence] = paragraph.splice(at, 1);
        const home = random.pick(text);
        if (sentence) home.splice(random.below(home.length + 1), 0, ended(sentence, writer));
      } else if (random.chance(rates.swapped) && at + 1 < paragraph.length) {
        const [sentence] = paragraph.splice(at, 1);
        if (sentence) paragraph.splice(at + 1, 0, ended(sentence, writer));
      }
    }
  }
}

/** Paragraphs deleted, split, merged, inserted and moved; old sentences quoted where they never stood. */
export function rearrangeParagraphs(
  text: readonly Paragraph[],
  editor: Editor,
  writer: Writer,
  random: Random,
): Paragraph[] {
  const rates = editor.paragraph;
  const result: Paragraph[] = [];
  for (const paragraph of text) {
    if (paragraph.length === 0 || random.chance(rates.deleted)) continue;
    if (random.chance(rates.inserted)) result.push(newParagraph(writer, random));
    const last = result.at(-1);
    if (paragraph.length > 1 && random.chance(rates.split)) {
      const at = random.between(1, paragraph.length - 1);
      result.push(paragraph.slice(0, at), paragraph.slice(at));
    } else if (last && random.chance(rates.merged)) {
      const end = last.pop();
      if (end) last.push(ended(end, writer));
      last.push(...paragraph);
    } else result.push(paragraph.slice());
  }
  quoteOldSentences(result, editor, writer, random);
  return moveBlocks(result, rates.moved, random);
}

function newParagraph(writer: Writer, random: Random): Paragraph {
  return Array.from({ length: random.between(1, 6) }, () => [fresh(closed(writer.sentence(), writer))]);
}

/**
 * The trap: the words of an old sentence stand here too, and nobody's note was about these. Only one editor quotes what
 * was deleted: nobody could tell that from a sentence that was moved.
 */
function quoteOldSentences(
  text: Paragraph[],
  { paragraph: { quoted: rate }, lost }: Editor,
  writer: Writer,
  random: Random,
): void {
  const left = new Set<number>();
  for (const { origin, width } of text.flat(2)) {
    for (let unit = 0; unit < width; unit++) left.add(origin + unit);
  }
  const share = (start: number, end: number) => {
    let units = 0;
    for (let unit = start; unit < end; unit++) if (left.has(unit)) units += 1;
    return units / (end - start);
  };
  const remains = (start: number, end: number) => share(start, end) >= LEFT;
  const isLost = (start: number, end: number) => share(start, end) === 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (!random.chance(rate)) continue;
    const words = writer.quotation(lost > 0 && random.chance(lost) ? isLost : remains).trim();
    const quoted = random.chance(0.7) ? `“${words}”` : words;
    const quotation = [fresh(closed(quoted, writer))];
    const paragraph = text[at];
    if (random.chance(0.5)) text.splice(at, 0, [[fresh(closed(writer.sentence(), writer))], quotation]);
    else paragraph?.splice(random.below(paragraph.length + 1), 0, quotation);
  }
}

/** The share of a sentence that is left where it is quoted. */
const LEFT = 0.4;

/** Half of the moves go a few paragraphs far, half anywhere; sometimes neighbours move together. */
function moveBlocks(text: Paragraph[], rate: number, random: Random): Paragraph[] {
  const blocks: { place: number; paragraphs: Paragraph[] }[] = [];
  for (let at = 0; at < text.length; ) {
    const moves = random.chance(rate);
    const size = moves && random.chance(0.3) ? random.between(2, 4) : 1;
    const far = random.chance(0.5) ? random.below(text.length) : at + random.between(-6, 6);
    blocks.push({ place: moves ? far + 0.5 : at, paragraphs: text.slice(at, at + size) });
    at += size;
  }
  return blocks.sort((a, b) => a.place - b.place).flatMap(({ paragraphs }) => paragraphs);
}

/** A sentence with the space that parts it from the next one. */
function ended(sentence: readonly Run[], { spaced }: Writer): Run[] {
  const runs = trimmed(sentence);
  return spaced ? [...runs, fresh(" ")] : runs;
}

function closed(text: string, { spaced }: Writer): string {
  return spaced ? `${text.trim()} ` : text.trim();
}
