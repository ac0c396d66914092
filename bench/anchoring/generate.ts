import { chooseEditor, type Editor, intensity, scaled, type Weight } from "./edits/editors";
import { type Paragraph, rearrangeParagraphs, rearrangeSentences, type Writer } from "./edits/rearrange";
import { assemble, type Edited, fresh, kept, type Run, trimmed } from "./edits/run";
import { type Token, tokensOf } from "./edits/tokens";
import { chooseHouse, type House } from "./edits/typography";
import { editWords, type Vocabulary } from "./edits/words";
import { type Corpus, sentencesOf } from "./prose/corpus";
import { createRandom, type Random } from "./random";

/** An old text, a new one, and for each unit of the new one where it came from. */
export type Revision = Edited & {
  old: string;
  /** The temperament of the editor; "none" where nothing was done. */
  editor: string;
};

/**
 * Edits a text as an editor would, and keeps account of it. The same corpus, weight, seed and editor give the same
 * revision.
 *
 * @param named the temperament of a heavy editor; without it the seed chooses
 */
export function revise(corpus: Corpus, weight: Weight, seed: number, named?: string): Revision {
  const random = createRandom(seed ^ seedOf(corpus.name + weight));
  const old = corpus.paragraphs.join("\n");
  const editor = chooseEditor(weight, random, named);
  if (!editor) return { old, editor: "none", ...assemble([[kept(old, 0)]], old.length) };
  const { language, spaced } = corpus;
  const house = chooseHouse(random, language, corpus.name === "marks");
  const tokens = corpus.paragraphs.map((paragraph) =>
    sentencesOf(paragraph).map((sentence) => tokensOf(sentence, language, spaced)),
  );
  const vocabulary = tokens.flat(2).flatMap(({ text, word }) => (word ? [text] : []));
  const writer = createWriter(corpus, random);
  let at = 0;
  const text = tokens.map((sentences) => {
    const edited = editParagraph(sentences, at, { editor, house, vocabulary, spaced, random });
    at += sentences.flat().reduce((sum, token) => sum + token.text.length, 0) + 1;
    return edited;
  });
  rearrangeSentences(text, editor, writer, random);
  const arranged = weight === "heavy" ? rearrangeParagraphs(text, editor, writer, random) : text;
  const paragraphs = arranged.map((sentences) => trimmed(sentences.flat())).filter((runs) => runs.length > 0);
  return { old, editor: editor.name, ...assemble(paragraphs, old.length) };
}

/** So that each text of one run has an editor of its own. */
function seedOf(name: string): number {
  let seed = 0;
  for (let at = 0; at < name.length; at++) seed = Math.imul(seed, 31) + name.charCodeAt(at);
  return Math.imul(seed, 0x9e3779b1);
}

type Desk = { editor: Editor; house: House; vocabulary: Vocabulary; spaced: boolean; random: Random };

function editParagraph(sentences: readonly Token[][], origin: number, desk: Desk): Paragraph {
  const { editor, house, vocabulary, spaced, random } = desk;
  const rates = scaled(editor.words, intensity(random));
  const result: Paragraph = [];
  let at = origin;
  for (const tokens of sentences) {
    const start = at;
    at += tokens.reduce((sum, token) => sum + token.text.length, 0);
    const dice = random.next();
    if (dice < editor.sentence.deleted) continue;
    const rewritten = dice < editor.sentence.deleted + editor.sentence.rewritten;
    const strength = rewritten ? 0.2 + 0.5 * random.next() : 0;
    const effective = rewritten
      ? { typo: 0, replaced: strength * 0.7, deleted: strength * 0.15, inserted: strength * 0.15 }
      : rates;
    const runs = editWords(tokens, start, effective, house, vocabulary, spaced, random);
    result.push(rewritten && random.chance(editor.turned) ? turned(runs, spaced) : runs);
  }
  return result;
}

/** The halves of a sentence exchanged at a comma near its middle. */
function turned(runs: readonly Run[], spaced: boolean): Run[] {
  const body = trimmed(runs);
  const commas = body.flatMap(({ text }, index) => (/^[,，،;；]/u.test(text) ? [index] : []));
  const at = commas[commas.length >> 1];
  const end = body.at(-1);
  if (at === undefined || at === 0 || !end || at >= body.length - 2) return runs.slice();
  return [
    ...body.slice(at + 1, -1).filter(({ text }, index) => index > 0 || text.trim() !== ""),
    ...body.slice(at, at + 1),
    ...body.slice(0, at),
    end,
    ...(spaced ? [fresh(" ")] : []),
  ];
}

function createWriter(corpus: Corpus, random: Random): Writer {
  const starts: number[] = [];
  const sentences = corpus.paragraphs.flatMap(sentencesOf);
  let at = 0;
  for (const paragraph of corpus.paragraphs) {
    for (const sentence of sentencesOf(paragraph)) {
      starts.push(at);
      at += sentence.length;
    }
    at += 1;
  }
  return {
    spaced: corpus.spaced,
    sentence: () => random.pick(corpus.reserve),
    quotation: (wanted) => {
      for (let tries = 0; tries < 50; tries++) {
        const index = random.below(sentences.length);
        const [sentence, start] = [sentences[index] ?? "", starts[index] ?? 0];
        const long = sentence.length > (corpus.spaced ? 40 : 12);
        if (long && wanted(start, start + sentence.length)) return sentence;
      }
      return random.pick(corpus.reserve);
    },
  };
}
