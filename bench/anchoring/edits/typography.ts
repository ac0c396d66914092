import type { Random } from "../random";
import { fresh, kept, type Run, restyled } from "./run";

/** What an editor does to the signs of a whole text: from one sign, or several, to another. */
export type House = {
  /** Each pair: what is looked for, and what it becomes. The longest that fits is taken. */
  signs: ReadonlyMap<string, string>;
  /** How often a sign escapes the editor. */
  missed: number;
  form: "NFC" | "NFD" | null;
  /** The share of words in Arabic whose vowel points are dropped. */
  unpointed: number;
};

const STRAIGHT: [string, string][] = [
  ["“", '"'],
  ["”", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["…", "..."],
  ["\u00a0", " "],
];
const GUILLEMETS: [string, string][] = [
  ["«", "“"],
  ["»", "”"],
  ["—", "–"],
];
const CURLY: [string, string][] = [
  ["'", "’"],
  ["...", "…"],
  ["--", "—"],
  [" - ", " — "],
  [" – ", " — "],
];
const SPACED_DASHES: [string, string][] = [
  ["—", " — "],
  ["–", " – "],
  [" :", "\u00a0:"],
  [" ;", "\u00a0;"],
  [" !", "\u00a0!"],
];
const CLOSED_DASHES: [string, string][] = [
  [" — ", "—"],
  [" – ", "–"],
  [" - ", "—"],
];
const CHINESE_CORNERS: [string, string][] = [
  ["“", "「"],
  ["”", "」"],
  ["‘", "『"],
  ["’", "』"],
  ["（", "("],
  ["）", ")"],
];
const CHINESE_NARROW: [string, string][] = [
  ["，", ","],
  ["：", ":"],
  ["；", ";"],
  ["！", "!"],
  ["？", "?"],
];
const ARABIC_SIGNS: [string, string][] = [
  ["۞ ", ""],
  ["،", ","],
  ["ـ", ""],
];

/** What house styles there are for texts in a language. */
const OF_LANGUAGE: Record<string, [string, string][][]> = {
  en: [CURLY, STRAIGHT, SPACED_DASHES, CLOSED_DASHES],
  fr: [CURLY, STRAIGHT, SPACED_DASHES, CLOSED_DASHES, GUILLEMETS],
  ru: [CURLY, STRAIGHT, SPACED_DASHES, CLOSED_DASHES, GUILLEMETS],
  zh: [STRAIGHT, CHINESE_CORNERS, CHINESE_CORNERS, CHINESE_NARROW],
  ar: [CURLY, ARABIC_SIGNS, ARABIC_SIGNS, []],
};

/** Chooses two or three habits of a house; the first ones win where they differ. */
export function chooseHouse(random: Random, language: string, decomposed: boolean): House {
  const habits = random.shuffled(OF_LANGUAGE[language] ?? [CURLY, STRAIGHT]);
  const signs = new Map<string, string>();
  for (const habit of habits.slice(0, random.between(2, 3))) {
    for (const [from, to] of habit) if (!signs.has(from)) signs.set(from, to);
  }
  return {
    signs,
    missed: random.next() * 0.15,
    form: decomposed && random.chance(0.5) ? "NFC" : null,
    unpointed: language === "ar" && random.chance(0.4) ? random.next() * 0.03 : 0,
  };
}

const LONGEST_SIGN = 3;
const POINTS = /[\u064b-\u0652\u0670]/gu;

/** A word or what stands between words, in the manner of the house. */
export function restyle(text: string, origin: number, house: House, word: boolean, random: Random): Run[] {
  if (word && house.unpointed > 0 && random.chance(house.unpointed)) return withoutPoints(text, origin);
  const runs: Run[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from) runs.push(...formed(text.slice(from, to), origin + from, house));
  };
  for (let at = 0; at < text.length; at++) {
    const sign = signAt(text, at, house);
    if (!sign || random.chance(house.missed)) continue;
    flush(at);
    runs.push(...exchanged(sign.from, sign.to, origin + at));
    at += sign.from.length - 1;
    from = at + 1;
  }
  flush(text.length);
  return runs;
}

function signAt(text: string, at: number, house: House): { from: string; to: string } | undefined {
  for (let length = LONGEST_SIGN; length > 0; length--) {
    const from = text.slice(at, at + length);
    const to = house.signs.get(from);
    if (to !== undefined && from.length === length) return { from, to };
  }
  return undefined;
}

/** Spaces around a sign are new; the sign itself stands for the old sign. */
function exchanged(from: string, to: string, origin: number): Run[] {
  if (to === "") return [];
  const before = /^\s*/u.exec(to)?.[0] ?? "";
  const core = to.trim();
  const after = to.slice(before.length + core.length);
  const lead = /^\s*/u.exec(from)?.[0].length ?? 0;
  const width = from.trim().length;
  if (core === "" || width === 0) return [restyled(to, origin, from.length)];
  const runs = [restyled(core, origin + lead, width)];
  if (before) runs.unshift(lead > 0 ? restyled(before, origin, lead) : fresh(before));
  if (after) {
    const tail = from.length - lead - width;
    runs.push(tail > 0 ? restyled(after, origin + lead + width, tail) : fresh(after));
  }
  return runs;
}

const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** In the normal form of the house, cluster by cluster. */
function formed(text: string, origin: number, house: House): Run[] {
  if (!house.form || text.normalize(house.form) === text) return [kept(text, origin)];
  return Array.from(text.matchAll(CLUSTERS), ({ 0: cluster, index }) =>
    restyled(cluster.normalize(house.form ?? "NFC"), origin + index, cluster.length),
  );
}

function withoutPoints(text: string, origin: number): Run[] {
  return Array.from(text.matchAll(CLUSTERS), ({ 0: cluster, index }) => ({
    cluster: cluster.replace(POINTS, ""),
    index,
    width: cluster.length,
  }))
    .filter(({ cluster }) => cluster.length > 0)
    .map(({ cluster, index, width }) => restyled(cluster, origin + index, width));
}
