/** A text to annotate and edit, and other sentences of the same language for what editors write anew. */
export type Corpus = {
  name: string;
  /** BCP 47, for the segmenter. */
  language: string;
  /** False where words are written without spaces. */
  spaced: boolean;
  paragraphs: string[];
  reserve: string[];
};

/** The first `length` units of a corpus, to a whole paragraph. What follows joins the reserve. */
export function cutTo(corpus: Corpus, length: number): Corpus {
  const paragraphs: string[] = [];
  const rest: string[] = [];
  let size = 0;
  for (const paragraph of corpus.paragraphs) {
    if (size < length) paragraphs.push(paragraph);
    else if (rest.length < 400) rest.push(paragraph);
    size += paragraph.length + 1;
  }
  const reserve = [...corpus.reserve, ...rest.flatMap(sentencesOf)];
  // A text that is used up to its end quotes itself as new: better than nothing new at all.
  return { ...corpus, paragraphs, reserve: reserve.length > 50 ? reserve : scrambled(paragraphs, corpus) };
}

const SENTENCE = /[^.!?…。！？؟﴾।۔]*[.!?…。！？؟﴾।۔]+["”»’」』)\]]*\s*|[^.!?…。！？؟﴾।۔]+$/gu;

/** The sentences of a paragraph, each with the space after it: together they are the paragraph. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.match(SENTENCE) ?? [];
}

/** New sentences out of the halves of old ones. */
function scrambled(paragraphs: readonly string[], corpus: Corpus): string[] {
  const sentences = paragraphs.slice(0, 300).flatMap(sentencesOf);
  return sentences.map((sentence, index) => {
    const other = sentences[(index * 7 + 11) % sentences.length] ?? sentence;
    const at = (text: string) => {
      const middle = corpus.spaced ? text.indexOf(" ", text.length >> 1) : text.length >> 1;
      return middle < 0 ? text.length : middle;
    };
    return sentence.slice(0, at(sentence)) + other.slice(at(other));
  });
}
