import type { Random } from "../random";
import { fresh, kept, type Run, restyled } from "./run";
import type { Token } from "./tokens";
import { type House, restyle } from "./typography";

/** How often, for each word. */
export type WordRates = { typo: number; replaced: number; deleted: number; inserted: number };

/** A writer's other words: taken from the text itself, as often as the text uses them. */
export type Vocabulary = readonly string[];

/** One sentence after the words of it were edited. `origin` is the old offset of its first unit. */
export function editWords(
  tokens: readonly Token[],
  origin: number,
  rates: WordRates,
  house: House,
  vocabulary: Vocabulary,
  spaced: boolean,
  random: Random,
): Run[] {
  const runs: Run[] = [];
  let at = origin;
  let dropSpace = false;
  for (const { text, word } of tokens) {
    const start = at;
    at += text.length;
    if (!word) {
      // The space after a deleted word goes with it.
      const cut = dropSpace && text.startsWith(" ") ? 1 : 0;
      dropSpace = false;
      if (text.length > cut) runs.push(...restyle(text.slice(cut), start + cut, house, false, random));
      continue;
    }
    dropSpace = false;
    const dice = random.next();
    const { typo, replaced, deleted, inserted } = rates;
    if (dice < replaced) runs.push(fresh(otherWord(text, vocabulary, random), start));
    else if (dice < replaced + deleted) dropSpace = spaced;
    else if (dice < replaced + deleted + inserted) {
      const added = otherWord(text, vocabulary, random);
      runs.push(fresh(spaced ? `${added} ` : added), kept(text, start));
    } else if (dice < replaced + deleted + inserted + typo)
      runs.push(...mistyped(text, start, vocabulary, random));
    else runs.push(...restyle(text, start, house, true, random));
  }
  return runs;
}

function otherWord(word: string, vocabulary: Vocabulary, random: Random): string {
  for (let tries = 0; tries < 5; tries++) {
    const other = random.pick(vocabulary);
    if (other !== word) return other;
  }
  return `${word}${word}`;
}

const LETTERS = /\P{M}\p{M}*/gu;

/** One letter wrong, missing, doubled, or two exchanged. */
function mistyped(word: string, origin: number, vocabulary: Vocabulary, random: Random): Run[] {
  const letters = Array.from(word.matchAll(LETTERS), ({ 0: text, index }) => ({ text, index }));
  const which = random.below(letters.length);
  const letter = letters[which];
  if (!letter || letters.length < 2) return [kept(word, origin)];
  const { text, index } = letter;
  const before = index > 0 ? [kept(word.slice(0, index), origin)] : [];
  const rest = (from: number) => (from < word.length ? [kept(word.slice(from), origin + from)] : []);
  const end = index + text.length;
  const next = letters[which + 1];
  switch (random.below(4)) {
    case 0: {
      const donor = random.pick(vocabulary).match(LETTERS) ?? [text];
      return [...before, restyled(random.pick(donor), origin + index, text.length), ...rest(end)];
    }
    case 1:
      return [...before, ...rest(end)];
    case 2:
      return [
        ...before,
        kept(text, origin + index),
        restyled(text, origin + index, text.length),
        ...rest(end),
      ];
    default: {
      if (!next) return [...before, ...rest(end)];
      const after = end + next.text.length;
      return [...before, kept(next.text, origin + end), kept(text, origin + index), ...rest(after)];
    }
  }
}
