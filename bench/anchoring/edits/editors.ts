import type { Random } from "../random";
import type { WordRates } from "./words";

/** How often an editor does what. Rates are for each word, sentence or paragraph that there is. */
export type Editor = {
  name: string;
  words: WordRates;
  sentence: { rewritten: number; deleted: number; moved: number; inserted: number; swapped: number };
  paragraph: {
    deleted: number;
    moved: number;
    split: number;
    merged: number;
    inserted: number;
    quoted: number;
  };
  /** The share of the sentences rewritten whose halves change places, and of the quoted ones that are lost where they stood. */
  turned: number;
  lost: number;
};

export type Weight = "none" | "light" | "heavy";

const NOTHING = {
  sentence: { rewritten: 0, deleted: 0, moved: 0, inserted: 0, swapped: 0 },
  paragraph: { deleted: 0, moved: 0, split: 0, merged: 0, inserted: 0, quoted: 0 },
  turned: 0,
  lost: 0,
};

/** Typos, signs in the manner of the house, and one word in a hundred. */
const LIGHT: Editor = {
  name: "light",
  words: { typo: 0.003, replaced: 0.005, deleted: 0.002, inserted: 0.003 },
  ...NOTHING,
};

/** One word in ten, and every kind of larger change. What the temperaments below multiply. */
const HEAVY: Editor = {
  name: "steady",
  words: { typo: 0.005, replaced: 0.055, deleted: 0.022, inserted: 0.023 },
  sentence: { rewritten: 0.04, deleted: 0.025, moved: 0.008, inserted: 0.025, swapped: 0.01 },
  paragraph: { deleted: 0.04, moved: 0.04, split: 0.04, merged: 0.04, inserted: 0.04, quoted: 0.04 },
  turned: 0.5,
  lost: 0,
};

/**
 * Never drawn, only named: moves nothing smaller than a paragraph, and copies old sentences also where they were
 * deleted. A copy of these and a sentence that was moved look the same, so that who expects the one errs with the other.
 */
const COPYIST: Editor = {
  ...HEAVY,
  name: "copyist",
  sentence: { ...HEAVY.sentence, moved: 0, swapped: 0 },
  turned: 0,
  lost: 1 / 3,
};

type Temperament = { cut: number; move: number; add: number; rewrite: number; shape: number; quote: number };

const TEMPERAMENTS: Record<string, Temperament> = {
  steady: { cut: 1, move: 1, add: 1, rewrite: 1, shape: 1, quote: 1 },
  cutter: { cut: 2, move: 0.5, add: 0.4, rewrite: 0.8, shape: 1, quote: 0.5 },
  mover: { cut: 0.7, move: 2.5, add: 0.7, rewrite: 0.7, shape: 1.5, quote: 1 },
  expander: { cut: 0.5, move: 0.7, add: 2.2, rewrite: 0.9, shape: 1.2, quote: 2 },
  rewriter: { cut: 0.8, move: 0.8, add: 1, rewrite: 2, shape: 0.8, quote: 0.8 },
};

/**
 * The editor of one edition: in heavy editions the one that is named, or one of several temperaments. Null leaves
 * the text as it is.
 */
export function chooseEditor(weight: Weight, random: Random, named?: string): Editor | null {
  if (weight === "none") return null;
  if (weight === "light") return LIGHT;
  if (named === COPYIST.name) return COPYIST;
  if (named && !TEMPERAMENTS[named]) throw new Error(`There is no editor called ${named}.`);
  const chosen = random.pick(Object.keys(TEMPERAMENTS));
  const name = named || chosen;
  const by = TEMPERAMENTS[name] ?? { cut: 1, move: 1, add: 1, rewrite: 1, shape: 1, quote: 1 };
  const { sentence, paragraph } = HEAVY;
  return {
    ...HEAVY,
    name,
    sentence: {
      rewritten: sentence.rewritten * by.rewrite,
      deleted: sentence.deleted * by.cut,
      moved: sentence.moved * by.move,
      inserted: sentence.inserted * by.add,
      swapped: sentence.swapped * by.move,
    },
    paragraph: {
      deleted: paragraph.deleted * by.cut,
      moved: paragraph.moved * by.move,
      split: paragraph.split * by.shape,
      merged: paragraph.merged * by.shape,
      inserted: paragraph.inserted * by.add,
      quoted: paragraph.quoted * by.quote,
    },
  };
}

/** A third of the paragraphs is touched little, a fifth is worked over. The mean is one. */
export function intensity(random: Random): number {
  const dice = random.next();
  return dice < 0.3 ? 0.3 : dice < 0.8 ? 1 : 2.05;
}

export function scaled(rates: WordRates, factor: number): WordRates {
  return {
    typo: rates.typo * factor,
    replaced: rates.replaced * factor,
    deleted: rates.deleted * factor,
    inserted: rates.inserted * factor,
  };
}
