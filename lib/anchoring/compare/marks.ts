import { CLASS, classOf, PUNCTUATION } from "./classes";
import { LINE_BREAK } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** What a token does to the flow of a text. Greater marks part more. */
export const WORD = 0;
export const COMMA = 1;
export const SENTENCE_END = 2;
export const PARAGRAPH_END = 3;

/** In folded units. A quotation mark may follow the stop or precede it: it counts as an end as well. */
const ENDS = ".!?。۔؟।\"'";

/** The mark that each word of a vocabulary is. */
export function marksOf(vocabulary: Vocabulary): Uint8Array {
  const marks = new Uint8Array(vocabulary.size);
  for (let id = 0; id < marks.length; id++) {
    const unit = id === LINE_BREAK ? 0 : vocabulary.unitOf(id, 0);
    if (id === LINE_BREAK) marks[id] = PARAGRAPH_END;
    else if ((CLASS[unit] || classOf(unit)) === PUNCTUATION) {
      marks[id] = ENDS.includes(String.fromCharCode(unit)) ? SENTENCE_END : COMMA;
    }
  }
  return marks;
}
